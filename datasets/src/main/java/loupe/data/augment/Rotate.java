package loupe.data.augment;

import loupe.data.SeedStream;

/**
 * Turns an image about its middle by an angle from -degrees to degrees; the edge repeats.
 *
 * <p>x' = cos a dx + sin a dy, y' = -sin a dx + cos a dy with dx, dy from the middle and y downwards: a positive angle turns
 * against the clock (Foley et al., "Computer Graphics: Principles and Practice", section 5.1).
 *
 * @param degrees 0 to 180
 */
public record Rotate(double degrees) implements Augmentation {

    /**
     * Checks the angle.
     *
     * @throws IllegalArgumentException when it is not in 0..180
     */
    public Rotate {
        Strength.require("degrees", degrees, 180);
    }

    @Override
    public Sample apply(Sample sample, SeedStream random) {
        return turn(sample, Strength.draw(degrees, random));
    }

    static Sample turn(Sample sample, double degrees) {
        double angle = degrees * (StrictMath.PI / 180);
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        return Affine.about(sample.shape(), cos, sin, -sin, cos).apply(sample);
    }

    @Override
    public String toString() {
        return "rotate(" + degrees + ")";
    }
}
