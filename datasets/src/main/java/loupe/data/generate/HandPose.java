package loupe.data.generate;

/**
 * How one hand is held and seen; lengths in palm heights, the hand upright with its wrist below and its thumb to the left.
 */
record HandPose(
        Point centre,
        double scale,
        double turn,
        double shear,
        double squeeze,
        boolean mirrored,
        double splay,
        double bend,
        double[] lengths,
        double thickness) {

    private static final double[] LENGTHS = {0.72, 0.84, 0.95, 0.88, 0.68};

    static HandPose by(Chance chance, Gesture gesture, int size, double hard) {
        double level = Math.min(1.6, hard / 0.35);
        double[] lengths = LENGTHS.clone();
        double all = 1 + chance.mild(0.05 * level);
        for (int f = 0; f < lengths.length; f++) {
            lengths[f] *= all * (1 + chance.mild(0.04 * level));
        }
        double turn = chance.mild(StrictMath.toRadians(16) * level) + gesture.turn();
        double reach = 0.03 * level;
        double middle = gesture == Gesture.THUMB ? 0.5 : 0.66;
        return new HandPose(
                new Point(size * (0.5 + chance.mild(reach)), size * (middle + chance.mild(reach))),
                size * chance.between(0.41 - 0.04 * level, 0.41 + 0.04 * level),
                turn,
                chance.mild(0.1 * level),
                1 - chance.between(0, 0.18 * level),
                chance.happens(0.5),
                Math.max(0.3, 1 + chance.mild(0.25 * level)),
                chance.mild(StrictMath.toRadians(5) * level),
                lengths,
                1 + chance.mild(0.08 * level));
    }

    /** From the hand's own frame (x to the right, y up) onto the canvas. */
    Point at(double x, double y) {
        double across = squeeze * (x + shear * y);
        double cosine = StrictMath.cos(turn);
        double sine = StrictMath.sin(turn);
        double turnedX = across * cosine + y * sine;
        double turnedY = y * cosine - across * sine;
        return centre.plus((mirrored ? -turnedX : turnedX) * scale, -turnedY * scale);
    }

    double length(double inPalms) {
        return inPalms * scale;
    }
}
