package loupe.data.generate;

import loupe.data.SeedStream;

/** Random draws in the shapes that the generators need. */
final class Chance {

    private final SeedStream stream;

    private Chance(SeedStream stream) {
        this.stream = stream;
    }

    static Chance of(long seed, String purpose) {
        return new Chance(SeedStream.of(seed, purpose));
    }

    /** Equally likely in [low, high). */
    double between(double low, double high) {
        return low + (high - low) * stream.nextDouble();
    }

    /** Normal with mean 0 (Box and Muller 1958). */
    double normal(double deviation) {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - stream.nextDouble()));
        return deviation * radius * StrictMath.cos(2 * Math.PI * stream.nextDouble());
    }

    /** Normal, but drawn in to at most two and a half deviations. */
    double mild(double deviation) {
        return Math.max(-2.5 * deviation, Math.min(2.5 * deviation, normal(deviation)));
    }

    boolean happens(double probability) {
        return stream.nextDouble() < probability;
    }

    int below(int bound) {
        return stream.nextInt(bound);
    }

    void shuffle(int[] values) {
        stream.shuffle(values);
    }
}
