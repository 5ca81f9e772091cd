package loupe.data.augment;

import loupe.data.SeedStream;

/**
 * Moves an image by whole pixels, at most a share of its width and height either way; the edge repeats.
 *
 * @param share 0 to 1
 */
public record Shift(double share) implements Augmentation {

    /**
     * Checks the share.
     *
     * @throws IllegalArgumentException when it is not in 0..1
     */
    public Shift {
        Strength.require("share", share, 1);
    }

    @Override
    public Sample apply(Sample sample, SeedStream random) {
        double x = Math.rint(Strength.draw(share * sample.shape().width(), random));
        double y = Math.rint(Strength.draw(share * sample.shape().height(), random));
        return Affine.shift(x, y).apply(sample);
    }

    @Override
    public String toString() {
        return "shift(" + share + ")";
    }
}
