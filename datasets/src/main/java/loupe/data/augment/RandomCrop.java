package loupe.data.augment;

import loupe.data.SeedStream;

/**
 * Cuts out a window of the same proportions anywhere in the image and enlarges it to the whole size.
 *
 * <p>The window's area is 1 - share to 1 of the image's (Szegedy et al., "Going deeper with convolutions", CVPR 2015, section
 * 6, without the change of proportions).
 *
 * @param share how much of the area may be lost, 0 to 0.99
 */
public record RandomCrop(double share) implements Augmentation {

    /**
     * Checks the share.
     *
     * @throws IllegalArgumentException when it is not in 0..0.99
     */
    public RandomCrop {
        Strength.require("share", share, 0.99);
    }

    @Override
    public Sample apply(Sample sample, SeedStream random) {
        double side = StrictMath.sqrt(1 - share * random.nextDouble());
        double left = random.nextDouble() * (1 - side) * sample.shape().width();
        double top = random.nextDouble() * (1 - side) * sample.shape().height();
        return enlarge(sample, side, left, top);
    }

    /** Enlarges a window: its edge at left - 0.5 comes to lie at the image's, -0.5. */
    static Sample enlarge(Sample sample, double side, double left, double top) {
        double factor = 1 / side;
        return new Affine(factor, 0, (0.5 - left) * factor - 0.5, 0, factor, (0.5 - top) * factor - 0.5).apply(sample);
    }

    @Override
    public String toString() {
        return "randomCrop(" + share + ")";
    }
}
