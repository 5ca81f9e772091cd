package loupe.data.prepare;

import java.util.ArrayList;
import java.util.List;
import loupe.data.Image;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import loupe.data.Keypoints;
import loupe.data.Split;

/**
 * Steps in their order, with the numbers that the training part gave them; immutable.
 *
 * <pre>{@code
 * var raw = fashion().split(0.8, 42);
 * var preprocessing = Preprocessing.fit(raw, crop(24, 24), standardise());
 * var data = preprocessing.apply(raw);                  // both parts, with the training part's numbers
 * String text = preprocessing.toText();                 // to keep beside the model
 * Image image = Preprocessing.fromText(text).apply(raw.validation().image(0));
 * }</pre>
 *
 * @param input the shape of the images that go in
 * @param steps the steps, first to last
 */
public record Preprocessing(ImageShape input, List<Step> steps) {

    /**
     * Checks that each step fits what the one before leaves.
     *
     * @throws IllegalArgumentException when one does not
     */
    public Preprocessing {
        steps = List.copyOf(steps);
        outputShape(input, steps);
    }

    /**
     * Fits steps on the training part; the validation part is not read.
     *
     * @param data the parts
     * @param steps the steps, each fitted on what the ones before make of the training images
     * @return the preprocessing
     * @throws IllegalArgumentException when a step does not fit the images
     */
    public static Preprocessing fit(Split data, Fitting... steps) {
        return fit(data.training(), steps);
    }

    /**
     * Fits steps on training images.
     *
     * @param training the images that may be learnt from
     * @param steps the steps, each fitted on what the ones before make of the images
     * @return the preprocessing
     * @throws IllegalArgumentException when a step does not fit the images
     */
    public static Preprocessing fit(ImageSet training, Fitting... steps) {
        List<Step> fitted = new ArrayList<>();
        ImageSet current = training;
        for (Fitting step : steps) {
            Step next = step.fit(current);
            fitted.add(next);
            // No step looks at what the last one makes: that copy of the set can be spared.
            current = fitted.size() < steps.length
                    ? new Preprocessing(current.shape(), List.of(next)).apply(current)
                    : current;
        }
        return new Preprocessing(training.shape(), fitted);
    }

    /**
     * No step: images stay as they are.
     *
     * @param input the shape of the images
     * @return the preprocessing that changes nothing
     */
    public static Preprocessing none(ImageShape input) {
        return new Preprocessing(input, List.of());
    }

    /**
     * Whether there is no step.
     *
     * @return true when images stay as they are
     */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /**
     * The shape of the images that come out.
     *
     * @return channels, height and width
     */
    public ImageShape outputShape() {
        return outputShape(input, steps);
    }

    private static ImageShape outputShape(ImageShape input, List<Step> steps) {
        ImageShape shape = input;
        for (Step step : steps) {
            shape = step.outputShape(shape);
        }
        return shape;
    }

    /**
     * Prepares one image, as for a prediction.
     *
     * @param image an image of the input shape
     * @return the image of the output shape, with its name and label
     * @throws IllegalArgumentException when the shape differs
     */
    public Image apply(Image image) {
        requireShape(image.shape());
        return new Image(image.name(), outputShape(), apply(image.pixels()), image.label(), image.labelName());
    }

    /**
     * Prepares each image of a set; keypoints move with their image.
     *
     * @param set images of the input shape
     * @return a set of floats, with the names and labels of the images
     * @throws IllegalArgumentException when the shape differs
     */
    public ImageSet apply(ImageSet set) {
        requireShape(set.shape());
        int values = outputShape().values();
        float[] all = new float[Math.multiplyExact(set.size(), values)];
        float[][] targets = new float[set.hasTargets() ? set.size() : 0][];
        boolean places = Keypoints.areNamed(set.targetNames());
        float[] image = new float[input.values()];
        for (int i = 0; i < set.size(); i++) {
            set.copyPixels(i, image, 0);
            System.arraycopy(apply(image), 0, all, i * values, values);
            if (set.hasTargets()) {
                targets[i] = places ? movePoints(set.target(i)) : set.target(i);
            }
        }
        return set.withPixels(outputShape(), all, targets);
    }

    /**
     * Prepares both parts alike.
     *
     * @param data parts of the input shape
     * @return the split with its way of parting, seed and indices
     * @throws IllegalArgumentException when the shape differs
     */
    public Split apply(Split data) {
        return new Split(
                apply(data.training()),
                apply(data.validation()),
                data.method(),
                data.recipe(),
                data.trainingFraction(),
                data.seed(),
                data.trainingIndices(),
                data.validationIndices());
    }

    private void requireShape(ImageShape shape) {
        if (!shape.equals(input)) {
            throw new IllegalArgumentException("shape: expected " + input + ", got " + shape);
        }
    }

    /**
     * The part of an image that the steps leave in view, in its own values: what a picture of the network's attention
     * should lie on.
     *
     * @param image an image of the input shape
     * @return the image itself, or the crop of it when a step crops
     * @throws IllegalArgumentException when the shape differs
     */
    public Image view(Image image) {
        if (steps.stream().noneMatch(Crop.class::isInstance)) {
            return image;
        }
        List<Step> geometry = steps.stream()
                .filter(step -> step instanceof Crop || step instanceof Resize)
                .toList();
        return new Preprocessing(input, geometry).apply(image);
    }

    /**
     * Prepares the values of one image.
     *
     * @param image C x H x W values of the input shape, left as they are
     * @return a new array in the output shape
     */
    public float[] apply(float[] image) {
        float[] pixels = image.clone();
        ImageShape shape = input;
        for (Step step : steps) {
            pixels = step.apply(shape, pixels);
            shape = step.outputShape(shape);
        }
        return pixels;
    }

    /**
     * Where keypoints come to lie.
     *
     * @param target x and y of each point in pixels of the input, left as they are; NaN stays NaN
     * @return a new array, in pixels of the output
     */
    public float[] movePoints(float[] target) {
        float[] points = target;
        ImageShape shape = input;
        for (Step step : steps) {
            points = step.movePoints(shape, points);
            shape = step.outputShape(shape);
        }
        return points;
    }

    /**
     * The steps and their numbers as lines of text, which a person can read and {@link #fromText} reads back.
     *
     * @return plain text, the same for the same preprocessing
     */
    public String toText() {
        return PreprocessingText.write(this);
    }

    /**
     * Reads what {@link #toText} wrote.
     *
     * @param text plain text
     * @return the preprocessing, with numbers equal to those written
     * @throws IllegalArgumentException when the text is not that of a preprocessing
     */
    public static Preprocessing fromText(String text) {
        return PreprocessingText.read(text);
    }

    @Override
    public String toString() {
        return toText().strip();
    }
}
