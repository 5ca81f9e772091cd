package loupe.data.augment;

import loupe.data.Keypoints;
import loupe.data.SeedStream;

/**
 * Mirrors an image: x' = W - 1 - x, or y' = H - 1 - y.
 *
 * <p>In an image with left and right exchanged the left eye is a right eye, so keypoints whose names differ by left and
 * right change places. Digits and gestures may mean something else when mirrored: choose.
 *
 * @param probability how often, 0 to 1
 * @param axis which way
 */
public record Flip(double probability, Axis axis) implements Augmentation {

    /** Which way an image is mirrored. */
    public enum Axis {
        /** Left and right. */
        HORIZONTAL,
        /** Top and bottom. */
        VERTICAL
    }

    /**
     * Checks the probability.
     *
     * @throws IllegalArgumentException when it is not in 0..1
     */
    public Flip {
        Strength.require("probability", probability, 1);
    }

    @Override
    public Sample apply(Sample sample, SeedStream random) {
        return random.nextDouble() < probability ? mirror(sample) : sample;
    }

    Sample mirror(Sample sample) {
        boolean horizontal = axis == Axis.HORIZONTAL;
        double side = horizontal ? -1 : 1;
        Sample mirrored = Affine.about(sample.shape(), side, 0, 0, -side).apply(sample);
        return horizontal && sample.hasKeypoints() ? exchange(mirrored) : mirrored;
    }

    private static Sample exchange(Sample sample) {
        int[] partners = Keypoints.mirrored(sample.targetNames());
        float[] exchanged = new float[sample.targets().length];
        for (int point = 0; point < partners.length; point++) {
            System.arraycopy(sample.targets(), 2 * point, exchanged, 2 * partners[point], 2);
        }
        return sample.withTargets(exchanged);
    }

    @Override
    public String toString() {
        return probability == 0.5
                ? (axis == Axis.HORIZONTAL ? "flip()" : "flipVertical()")
                : "Flip[probability=" + probability + ", axis=" + axis + "]";
    }
}
