package loupe.data.augment;

import loupe.data.SeedStream;

/**
 * Mixes two images and what is to be predicted: x = lambda x_i + (1 - lambda) x_j, y = lambda y_i + (1 - lambda) y_j.
 *
 * <p>lambda is drawn from Beta(alpha, alpha). Source: Zhang et al., "mixup: Beyond empirical risk minimization", ICLR 2018,
 * section 2. Keypoints are refused: the mean of two faces' eyes is no eye.
 *
 * @param alpha 0 to 100; 0 mixes nothing, usual are 0.1 to 0.4 and 1 mixes by any share alike
 */
public record Mixup(double alpha) {

    /** No mixing. */
    public static final Mixup NONE = new Mixup(0);

    /**
     * Checks alpha.
     *
     * @throws IllegalArgumentException when it is not in 0..100
     */
    public Mixup {
        Strength.require("alpha", alpha, 100);
    }

    /**
     * Mixes two samples.
     *
     * @param first of which lambda is taken
     * @param second of which 1 - lambda is taken, of the same shape
     * @param random where lambda comes from
     * @return a sample that is partly of both classes; the first when alpha is 0
     * @throws IllegalArgumentException when the targets are keypoints
     */
    public Sample apply(Sample first, Sample second, SeedStream random) {
        return alpha == 0 ? first : mix(first, second, beta(random));
    }

    static Sample mix(Sample first, Sample second, double lambda) {
        if (first.hasKeypoints()) {
            throw new IllegalArgumentException(
                    "mixup: expected classes or targets that are no places, got keypoints " + first.targetNames());
        }
        return new Sample(
                first.shape(),
                mix(first.pixels(), second.pixels(), lambda),
                mix(first.targets(), second.targets(), lambda),
                first.targetNames(),
                mix(first.classes(), second.classes(), lambda));
    }

    private static float[] mix(float[] first, float[] second, double lambda) {
        float[] mixed = new float[first.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (float) (lambda * first[i] + (1 - lambda) * second[i]);
        }
        return mixed;
    }

    /** X / (X + Y) of two gamma numbers is a beta number (Devroye, "Non-uniform random variate generation", IX.3.2). */
    private double beta(SeedStream random) {
        double x = gamma(random);
        double sum = x + gamma(random);
        // Both vanish in floating point for a tiny alpha only, where lambda is 0 or 1 with equal chance.
        return sum > 0 ? x / sum : random.nextInt(2);
    }

    /** Marsaglia and Tsang, "A simple method for generating gamma variables", ACM TOMS 26(3), 2000; section 8 for below 1. */
    private double gamma(SeedStream random) {
        double d = alpha + 1 - 1 / 3.0;
        double power = StrictMath.pow(1 - random.nextDouble(), 1 / alpha);
        while (true) {
            double x = random.nextGaussian();
            double v = 1 + x / StrictMath.sqrt(9 * d);
            double cube = v * v * v;
            double log = StrictMath.log(1 - random.nextDouble());
            if (v > 0 && log < 0.5 * x * x + d - d * cube + d * StrictMath.log(cube)) {
                return d * cube * power;
            }
        }
    }
}
