package loupe.train;

import loupe.data.ImageSet;
import loupe.data.ImageShape;
import loupe.data.Keypoints;
import loupe.data.augment.Augmenter;
import loupe.data.augment.Sample;
import loupe.data.prepare.Preprocessing;

/**
 * The images of a set as the network takes them: augmented, then prepared; the same on any thread and in any order.
 *
 * @param set the raw images
 * @param augmenter what chance does to them
 * @param preprocessing the fitted steps
 */
record Samples(ImageSet set, Augmenter augmenter, Preprocessing preprocessing) {

    /** Images that are only prepared. */
    static Samples plain(ImageSet set, Preprocessing preprocessing) {
        return new Samples(set, DataPlan.PLAIN.augmenter(0), preprocessing);
    }

    int size() {
        return set.size();
    }

    ImageShape shape() {
        return preprocessing.outputShape();
    }

    /** Whether an image is the same in each epoch. */
    boolean constant() {
        return augmenter.steps().isEmpty() && !mixes();
    }

    private boolean mixes() {
        return augmenter.mixup().alpha() > 0;
    }

    /** How many values an image should come to; 0 for a class number. */
    private int width() {
        return set.hasTargets()
                ? set.targetNames().size()
                : mixes() ? set.classes().size() : 0;
    }

    /** The images that {@code taken} names, as an epoch sees them. */
    HostBatch batch(Visit[] taken, int epoch) {
        int size = shape().values();
        int width = width();
        float[] pixels = new float[Math.multiplyExact(taken.length, size)];
        float[] values = new float[taken.length * width];
        long[] labels = new long[width == 0 ? taken.length : 0];
        for (int i = 0; i < taken.length; i++) {
            Sample sample = augmenter.sample(set, epoch, taken[i].image(), taken[i].before());
            System.arraycopy(preprocessing.apply(sample.pixels()), 0, pixels, i * size, size);
            if (width == 0) {
                labels[i] = set.label(taken[i].image());
            } else {
                System.arraycopy(values(sample), 0, values, i * width, width);
            }
        }
        return new HostBatch(shape(), pixels, labels, values);
    }

    private float[] values(Sample sample) {
        if (!set.hasTargets()) {
            return sample.classes();
        }
        return Keypoints.areNamed(set.targetNames()) ? preprocessing.movePoints(sample.targets()) : sample.targets();
    }
}
