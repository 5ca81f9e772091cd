package loupe.plot;

import java.util.List;
import loupe.data.Image;
import loupe.data.ImageSet;
import loupe.data.Split;
import loupe.data.augment.Augmenter;
import loupe.data.prepare.Preprocessing;
import loupe.data.split.Splits;
import loupe.inspect.Attribution;
import loupe.inspect.FeatureMaps;
import loupe.metric.Evaluation;
import loupe.train.Callback;
import loupe.train.History;
import loupe.train.LearningRateSearch;
import loupe.train.Run;
import loupe.train.Schedule;
import loupe.train.TrainingConfig;

/**
 * The pictures, for static import; each is a {@link Picture} that {@code show} draws.
 *
 * <pre>{@code
 * show(learningCurves(run.history()));
 * show(imageGrid(data.training(), 30));
 * }</pre>
 */
public final class Plots {

    private Plots() {}

    /**
     * Loss and accuracy over the epochs, training and validation; where the loss is no number any more, a line says so.
     *
     * @param history what a training wrote down
     * @return the picture
     */
    public static Picture learningCurves(History history) {
        return LearningCurves.of(history).picture("");
    }

    /**
     * What a schedule multiplies the learning rate by.
     *
     * <pre>{@code
     * show(schedule(cosine().warmUp(200), 2000));
     * }</pre>
     *
     * @param schedule which
     * @param updates how many updates the training has, at least 1: epochs times batches of an epoch
     * @return the picture
     * @throws IllegalArgumentException when updates is below 1
     */
    public static Picture schedule(Schedule schedule, long updates) {
        if (updates < 1) {
            throw new IllegalArgumentException("updates: expected >= 1, got " + updates);
        }
        return new SchedulePicture(schedule, updates).picture();
    }

    /**
     * The loss over the learning rate, with the rate that was found and why.
     *
     * @param search what {@code findLearningRate} gave
     * @return the picture
     */
    public static Picture learningRates(LearningRateSearch search) {
        return new RatePicture(search).picture();
    }

    /**
     * Each watched layer over the steps, as small multiples: update:weight ratio, gradient norm, deviation of the outputs, and
     * the share of channels that are silent.
     *
     * <pre>{@code
     * show(layerStatistics(fit(lenet, data, training().watch(10)).history()));
     * }</pre>
     *
     * @param history of a training with {@code watch(everySteps)}; of any other the picture says what to do
     * @return the picture
     */
    public static Picture layerStatistics(History history) {
        return new LayerMultiples(history).picture();
    }

    /**
     * The curves of a run over how it ended.
     *
     * @param run a training that ended
     * @return the picture
     */
    public static Picture run(Run run) {
        Picture curves = LearningCurves.of(run.history()).picture(run.explanation());
        return curves.withAlt(run + "\n\n" + curves.alt());
    }

    /**
     * Draws the curves while a training runs, on the screen that is in use when it starts: at most five times a second
     * and at most 2 % of the time, in a thread of its own. Where the screen cannot update, it writes a line of text for
     * each epoch and shows the curves once, at the end.
     *
     * @return a callback for one training after another; not for two at once
     */
    public static Callback liveCurves() {
        return new LiveCurves(System::nanoTime);
    }

    /**
     * The first images of a set with their classes.
     *
     * @param set the images
     * @param n at most how many, at least 1
     * @return the picture
     * @throws IllegalArgumentException when n is below 1
     */
    public static Picture imageGrid(ImageSet set, int n) {
        return ImageGrid.of(set, n);
    }

    /**
     * Images of any origin side by side.
     *
     * @param images at least one
     * @return the picture
     * @throws IllegalArgumentException when there is none
     */
    public static Picture images(List<Image> images) {
        return ImageGrid.of(images);
    }

    /**
     * The maps of a layer with one scale; dead ones are crossed out.
     *
     * @param maps what a layer gave for an image
     * @return the picture
     */
    public static Picture featureMapGrid(FeatureMaps maps) {
        return new FeatureMapGrid(maps).picture();
    }

    /**
     * An image, the map of what spoke for a class, and one over the other.
     *
     * @param attribution such as a Grad-CAM
     * @return the picture
     */
    public static Picture attribution(Attribution attribution) {
        return new AttributionPicture(attribution).picture();
    }

    /**
     * How often each class was taken for each other.
     *
     * @param evaluation a classifier's answers
     * @return the picture
     */
    public static Picture confusionMatrix(Evaluation evaluation) {
        return new ConfusionPicture(evaluation.confusionMatrix(), 920).picture();
    }

    /**
     * The reliability diagram: accuracy over confidence.
     *
     * @param evaluation a classifier's answers
     * @return the picture
     */
    public static Picture calibration(Evaluation evaluation) {
        return new CalibrationPicture(evaluation.calibration()).picture();
    }

    /**
     * The wrong answers that a classifier was surest of.
     *
     * @param evaluation a classifier's answers
     * @param n at most how many
     * @return the picture
     */
    public static Picture worstMistakes(Evaluation evaluation, int n) {
        return new MistakesPicture(evaluation.images(), evaluation.worstMistakes(n)).picture();
    }

    /**
     * Headline numbers, confusion matrix, calibration and worst mistakes in one view.
     *
     * @param evaluation a classifier's answers
     * @return the picture
     */
    public static Picture evaluation(Evaluation evaluation) {
        return new EvaluationPicture(evaluation).picture();
    }

    /**
     * How many images of each class train and validate.
     *
     * @param split of a set with classes
     * @return the picture
     * @throws IllegalArgumentException when the set has targets
     */
    public static Picture classCounts(Split split) {
        if (split.training().hasTargets()) {
            throw new IllegalArgumentException("split: expected a set with classes, got targets "
                    + split.training().targetNames());
        }
        return new ClassBars(
                        split.training().name() + ": images of each class",
                        split.training().classes(),
                        "training",
                        split.training().classCounts(),
                        "validation",
                        split.validation().classCounts())
                .picture();
    }

    /**
     * All that a training does to its images: the classes of an epoch, what the augmentations make of some images, and the
     * images before and after preprocessing, which is fitted on the training part.
     *
     * <pre>{@code
     * var config = training().preprocess(standardise()).augment(flip(), shift(0.1)).balanced();
     * show(beforeAfter(data, config));
     * }</pre>
     *
     * @param data the parts
     * @param config what would be done
     * @return the picture
     * @throws IllegalArgumentException when a step does not fit the images
     */
    public static Picture beforeAfter(Split data, TrainingConfig config) {
        return BeforeAfter.of(data, config);
    }

    /**
     * The first images of a set before and after preprocessing.
     *
     * @param set images of the preprocessing's input shape
     * @param preprocessing the fitted steps
     * @return the picture
     * @throws IllegalArgumentException when the shape differs
     */
    public static Picture beforeAfter(ImageSet set, Preprocessing preprocessing) {
        return BeforeAfter.prepared(set, preprocessing);
    }

    /**
     * The first images of a set and what the first epochs make of each; keypoints are marked.
     *
     * @param set the training images
     * @param augmenter what chance does to them
     * @return the picture
     */
    public static Picture beforeAfter(ImageSet set, Augmenter augmenter) {
        return BeforeAfter.augmented(set, augmenter);
    }

    /**
     * Validation images beside the training images that they repeat; pairs of two classes are framed.
     *
     * @param split to search, as {@code check} does
     * @return the picture
     */
    public static Picture twins(Split split) {
        return new TwinsPicture(split, Splits.check(split)).picture();
    }
}
