package loupe.data.augment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import loupe.data.ImageSet;
import loupe.data.SeedStream;

/**
 * Augmentations in their order with a seed; immutable, and safe to use from several threads.
 *
 * <p>The numbers of step s for image i in epoch e come from a stream of their own, named by (e, i, name and number of s). So
 * an image is the same whatever came before it, and adding a step does not move the chance of another.
 *
 * @param seed the same seed gives the same images
 * @param steps first to last
 * @param mixup what is done last; {@link Mixup#NONE} for nothing
 */
public record Augmenter(long seed, List<Augmentation> steps, Mixup mixup) {

    /** Copies the list. */
    public Augmenter {
        steps = List.copyOf(steps);
    }

    /**
     * The same with mixup as the last step.
     *
     * @param alpha 0 to 100, see {@link Mixup}
     * @return a new augmenter
     */
    public Augmenter mixup(double alpha) {
        return new Augmenter(seed, steps, new Mixup(alpha));
    }

    /**
     * One image as an epoch sees it.
     *
     * @param set the training images
     * @param epoch any number
     * @param i 0 to N - 1
     * @return the augmented sample; with mixup its partner is any image of the set, itself augmented
     */
    public Sample sample(ImageSet set, int epoch, int i) {
        return sample(set, epoch, i, 0);
    }

    /**
     * One image as an epoch sees it that takes images more than once, as oversampling does.
     *
     * @param set the training images
     * @param epoch any number
     * @param i 0 to N - 1
     * @param visit how often the epoch took the image before; each visit draws its own numbers
     * @return the augmented sample; with mixup its partner is any image of the set, itself augmented
     */
    public Sample sample(ImageSet set, int epoch, int i, int visit) {
        Sample sample = steps(set, epoch, i, visit);
        if (mixup.alpha() == 0) {
            return sample;
        }
        SeedStream random = SeedStream.of(seed, "mixup/" + epoch + "/" + times(i, visit));
        return mixup.apply(sample, steps(set, epoch, random.nextInt(set.size()), 0), random);
    }

    private Sample steps(ImageSet set, int epoch, int i, int visit) {
        Sample sample = Sample.of(set, i);
        Map<String, Integer> numbers = new HashMap<>();
        for (Augmentation step : steps) {
            int number = numbers.merge(step.name(), 1, Integer::sum);
            sample = step.apply(sample, stream(epoch, times(i, visit), step.name() + number));
        }
        return sample;
    }

    private static String times(int i, int visit) {
        return visit == 0 ? "" + i : i + " again " + visit;
    }

    private SeedStream stream(int epoch, String i, String step) {
        return SeedStream.of(seed, "augment/" + epoch + "/" + i + "/" + step);
    }

    /**
     * All images as an epoch sees them, worked out in parallel.
     *
     * @param set the training images
     * @param epoch any number
     * @return a set of floats with the labels or moved targets of the images
     * @throws IllegalStateException with mixup, whose mixed classes an image set cannot hold
     */
    public ImageSet apply(ImageSet set, int epoch) {
        if (mixup.alpha() != 0) {
            throw new IllegalStateException(
                    "mixup makes mixed classes, which an image set cannot hold: use sample(...)");
        }
        return gather(set, i -> sample(set, epoch, i));
    }

    /**
     * An image and what epochs 1, 2 and so on make of it, to be shown before training.
     *
     * @param set the training images
     * @param i 0 to N - 1
     * @param versions how many, at least 1
     * @return 1 + versions images, the first unchanged; with mixup all under the first one's class
     * @throws IllegalArgumentException when there are no versions
     */
    public ImageSet preview(ImageSet set, int i, int versions) {
        if (versions < 1) {
            throw new IllegalArgumentException("versions: expected >= 1, got " + versions);
        }
        ImageSet copies =
                set.select(IntStream.generate(() -> i).limit(versions + 1L).toArray());
        return gather(copies, version -> version == 0 ? Sample.of(set, i) : sample(set, version, i));
    }

    private static ImageSet gather(ImageSet set, IntFunction<Sample> samples) {
        int values = set.shape().values();
        float[] pixels = new float[Math.multiplyExact(set.size(), values)];
        float[][] targets = new float[set.size()][];
        IntStream.range(0, set.size()).parallel().forEach(i -> {
            Sample sample = samples.apply(i);
            System.arraycopy(sample.pixels(), 0, pixels, i * values, values);
            targets[i] = sample.targets();
        });
        return set.withPixels(set.shape(), pixels, targets);
    }
}
