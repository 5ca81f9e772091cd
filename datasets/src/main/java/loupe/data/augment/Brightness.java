package loupe.data.augment;

import loupe.data.SeedStream;

/**
 * Adds one number from -strength to strength to all values; the result may leave 0..1.
 *
 * @param strength in the unit of the values, 0 to 1
 */
public record Brightness(double strength) implements Augmentation {

    /**
     * Checks the strength.
     *
     * @throws IllegalArgumentException when it is not in 0..1
     */
    public Brightness {
        Strength.require("strength", strength, 1);
    }

    @Override
    public Sample apply(Sample sample, SeedStream random) {
        float added = (float) Strength.draw(strength, random);
        float[] changed = sample.pixels().clone();
        for (int i = 0; i < changed.length; i++) {
            changed[i] += added;
        }
        return sample.withPixels(changed);
    }

    @Override
    public String toString() {
        return "brightness(" + strength + ")";
    }
}
