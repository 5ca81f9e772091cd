package loupe.data.augment;

import loupe.data.SeedStream;

/**
 * Adds a normal random number of mean 0 to each value (Bishop, "Training with noise is equivalent to Tikhonov
 * regularization", 1995).
 *
 * @param deviation in the unit of the values, 0 to 1
 */
public record Noise(double deviation) implements Augmentation {

    /**
     * Checks the deviation.
     *
     * @throws IllegalArgumentException when it is not in 0..1
     */
    public Noise {
        Strength.require("deviation", deviation, 1);
    }

    @Override
    public Sample apply(Sample sample, SeedStream random) {
        float[] changed = sample.pixels().clone();
        for (int i = 0; i < changed.length; i++) {
            changed[i] += (float) (deviation * random.nextGaussian());
        }
        return sample.withPixels(changed);
    }

    @Override
    public String toString() {
        return "noise(" + deviation + ")";
    }
}
