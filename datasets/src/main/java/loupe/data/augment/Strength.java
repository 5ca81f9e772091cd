package loupe.data.augment;

import loupe.data.SeedStream;

/** The check and the draw of a step's one number. */
final class Strength {

    private Strength() {}

    static void require(String name, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException(name + ": expected 0.." + most + ", got " + value);
        }
    }

    /** A number from -most to most, each equally likely. */
    static double draw(double most, SeedStream random) {
        return most * (2 * random.nextDouble() - 1);
    }
}
