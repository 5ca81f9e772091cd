package loupe.data.augment;

import loupe.data.SeedStream;

/**
 * Stretches all values about their mean: y = x + u (x - mean) with u from -strength to strength.
 *
 * @param strength 0 to 1
 */
public record Contrast(double strength) implements Augmentation {

    /**
     * Checks the strength.
     *
     * @throws IllegalArgumentException when it is not in 0..1
     */
    public Contrast {
        Strength.require("strength", strength, 1);
    }

    @Override
    public Sample apply(Sample sample, SeedStream random) {
        double stretch = Strength.draw(strength, random);
        float[] changed = sample.pixels().clone();
        double mean = 0;
        for (float value : changed) {
            mean += value / (double) changed.length;
        }
        for (int i = 0; i < changed.length; i++) {
            changed[i] += (float) (stretch * (changed[i] - mean));
        }
        return sample.withPixels(changed);
    }

    @Override
    public String toString() {
        return "contrast(" + strength + ")";
    }
}
