package loupe.data.augment;

import loupe.data.SeedStream;

/**
 * Enlarges or shrinks an image about its middle by a factor from 1 - share to 1 + share; the edge repeats.
 *
 * @param share 0 to 0.9
 */
public record Zoom(double share) implements Augmentation {

    /**
     * Checks the share.
     *
     * @throws IllegalArgumentException when it is not in 0..0.9
     */
    public Zoom {
        Strength.require("share", share, 0.9);
    }

    @Override
    public Sample apply(Sample sample, SeedStream random) {
        double factor = 1 + Strength.draw(share, random);
        return Affine.about(sample.shape(), factor, 0, 0, factor).apply(sample);
    }

    @Override
    public String toString() {
        return "zoom(" + share + ")";
    }
}
