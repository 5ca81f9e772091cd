package loupe.data.generate;

/**
 * How a head is turned and where it stands in the picture: places on an ellipsoid, turned, then seen from far away.
 *
 * @param centre the middle of the head on the canvas
 * @param scale half a head height in pixels
 * @param yaw the turn to the side in radians, positive to the right of the picture
 * @param pitch the nod in radians, positive up
 * @param roll the tilt in radians, positive clockwise
 */
record HeadView(Point centre, double scale, double yaw, double pitch, double roll) {

    private static final double HALF_WIDTH = 0.85;
    private static final double HALF_HEIGHT = 1.15;
    private static final double DEPTH = 0.62;

    static HeadView by(Chance chance, int size, double level) {
        double reach = 0.046 * level * size;
        return new HeadView(
                new Point(size * 0.5 + chance.mild(reach), size * 0.52 + chance.mild(reach)),
                size * 0.385 * (1 + chance.mild(0.06 * level)),
                limited(chance.mild(0.3 * level), 0.45),
                chance.mild(0.14 * level),
                chance.mild(0.16 * level));
    }

    private static double limited(double angle, double most) {
        return Math.max(-most, Math.min(most, angle));
    }

    /** A place on the face, raised above the ellipsoid by {@code lift}. */
    Point at(double x, double y, double lift) {
        double across = x / HALF_WIDTH;
        double down = y / HALF_HEIGHT;
        double z = DEPTH * Math.sqrt(Math.max(0.02, 1 - across * across - down * down)) + lift;
        double turnedX = x * StrictMath.cos(yaw) + z * StrictMath.sin(yaw);
        double turnedZ = z * StrictMath.cos(yaw) - x * StrictMath.sin(yaw);
        return flat(turnedX, y * StrictMath.cos(pitch) - turnedZ * StrictMath.sin(pitch));
    }

    /** A place of the outline, which looks much the same from each side. */
    Point flat(double x, double y) {
        double cosine = StrictMath.cos(roll);
        double sine = StrictMath.sin(roll);
        return centre.plus(scale * (x * cosine - y * sine), scale * (x * sine + y * cosine));
    }

    double length(double inHeads) {
        return inHeads * scale;
    }
}
