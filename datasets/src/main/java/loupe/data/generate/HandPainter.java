package loupe.data.generate;

import java.util.List;
import java.util.stream.IntStream;

/** Draws one hand: forearm, palm, fingers of three phalanges as round strokes with a darker rim. */
final class HandPainter {

    private static final double[] PHALANGES = {0.45, 0.30, 0.25};
    private static final double[] BASE_X = {-0.34, -0.31, -0.10, 0.11, 0.31};
    private static final double[] BASE_Y = {-0.16, 0.44, 0.50, 0.47, 0.38};
    private static final double[] RADIUS = {0.125, 0.108, 0.112, 0.106, 0.09};
    private static final double[] SPLAY_DEGREES = {-52, -9, -1, 7, 16};
    private static final double[][] PALM = {
        {-0.27, -0.5},
        {0.27, -0.5},
        {0.39, -0.2},
        {0.42, 0.32},
        {0.36, 0.46},
        {0.12, 0.56},
        {-0.12, 0.58},
        {-0.36, 0.5},
        {-0.42, 0.3},
        {-0.44, -0.12}
    };

    private final Canvas canvas;
    private final HandPose pose;
    private final double[] skin;
    private final double[] rim;
    private final double[] glow;

    HandPainter(Canvas canvas, HandPose pose, double[] skin) {
        this.canvas = canvas;
        this.pose = pose;
        this.skin = skin;
        this.rim = scaled(skin, 0.5);
        this.glow = scaled(skin, 1.08);
    }

    void draw(Gesture gesture) {
        limb(pose.at(0, -0.42), pose.length(0.26), pose.at(0, -2.4), pose.length(0.34));
        IntStream.rangeClosed(1, 4).filter(gesture::stretches).forEach(this::stretched);
        Outline.Polygon palm = Outline.Polygon.of(IntStream.range(0, PALM.length)
                .mapToObj(i -> pose.at(PALM[i][0], PALM[i][1]))
                .toList());
        canvas.fill(palm.grown(1.06), rim);
        canvas.fill(palm, skin);
        IntStream.rangeClosed(1, 4).filter(f -> !gesture.stretches(f)).forEach(this::curled);
        if (gesture.stretches(0)) {
            stretched(0);
        } else {
            foldedThumb();
        }
    }

    private void stretched(int finger) {
        double angle = StrictMath.toRadians(SPLAY_DEGREES[finger]) * (finger == 0 ? 1 : pose.splay());
        double x = BASE_X[finger];
        double y = BASE_Y[finger];
        double radius = RADIUS[finger] * pose.thickness();
        for (double part : PHALANGES) {
            double step = part * pose.lengths()[finger];
            double toX = x + step * StrictMath.sin(angle);
            double toY = y + step * StrictMath.cos(angle);
            double next = radius * 0.93;
            limb(pose.at(x, y), pose.length(radius), pose.at(toX, toY), pose.length(next));
            x = toX;
            y = toY;
            radius = next;
            angle += pose.bend();
        }
    }

    /** A knuckle, and the finger that comes down from it before the palm. */
    private void curled(int finger) {
        double x = BASE_X[finger];
        double y = BASE_Y[finger];
        double radius = RADIUS[finger] * pose.thickness();
        limb(pose.at(x, y + 0.04), pose.length(radius * 1.05), pose.at(x * 0.92, y - 0.3), pose.length(radius));
    }

    private void foldedThumb() {
        double radius = RADIUS[0] * pose.thickness();
        Point knuckle = pose.at(-0.28, 0.06);
        limb(pose.at(-0.36, -0.18), pose.length(radius * 1.1), knuckle, pose.length(radius));
        limb(knuckle, pose.length(radius), pose.at(0.12, 0.1), pose.length(radius * 0.9));
    }

    private void limb(Point from, double fromRadius, Point to, double toRadius) {
        canvas.fill(new Outline.Stroke(from, fromRadius, to, toRadius), rim);
        canvas.fill(new Outline.Stroke(from, fromRadius * 0.8, to, toRadius * 0.8), skin);
        canvas.fill(new Outline.Stroke(from, fromRadius * 0.4, to, toRadius * 0.4), glow);
    }

    static double[] scaled(double[] colour, double factor) {
        return IntStream.range(0, colour.length)
                .mapToDouble(c -> Math.min(1, colour[c] * factor))
                .toArray();
    }

    static List<double[]> skins() {
        return List.of(
                new double[] {0.96, 0.82, 0.72},
                new double[] {0.90, 0.72, 0.58},
                new double[] {0.80, 0.60, 0.45},
                new double[] {0.66, 0.46, 0.33},
                new double[] {0.48, 0.32, 0.23},
                new double[] {0.33, 0.22, 0.17});
    }
}
