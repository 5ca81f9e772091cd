package loupe.data.generate;

import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/** What stands behind: smoothed colour noise and clutter. */
final class Backdrop {

    private Backdrop() {}

    static void draw(Canvas canvas, Chance chance, double strength) {
        double spread = Math.min(1, strength);
        double grey = 0.5 + chance.between(-0.35, 0.35) * spread;
        DoubleBinaryOperator[] light = IntStream.range(0, canvas.channels())
                .mapToObj(c -> channel(canvas, chance, grey + chance.mild(0.12) * spread, strength))
                .toArray(DoubleBinaryOperator[]::new);
        canvas.cover(light);
    }

    private static DoubleBinaryOperator channel(Canvas canvas, Chance chance, double mean, double strength) {
        SmoothNoise large = new SmoothNoise(chance, 3, canvas.size());
        SmoothNoise small = new SmoothNoise(chance, 9, canvas.size());
        return (x, y) -> mean + strength * (0.12 * large.at(x, y) + 0.06 * small.at(x, y));
    }

    /** Strokes of random colours, which may have the given colour instead. */
    static void clutter(Canvas canvas, Chance chance, int forms, double alike, double[] colour) {
        for (int i = 0; i < forms; i++) {
            double[] paint = chance.happens(alike) ? colour : random(chance, canvas.channels());
            Point from = anywhere(chance, canvas.size());
            Point to = anywhere(chance, canvas.size());
            double radius = canvas.size() * chance.between(0.02, 0.08);
            double reach = chance.between(0.1, 0.6);
            canvas.fill(new Outline.Stroke(from, radius, from.towards(to, reach), radius), paint);
        }
    }

    private static Point anywhere(Chance chance, int size) {
        return new Point(chance.between(0, size), chance.between(0, size));
    }

    private static double[] random(Chance chance, int channels) {
        return IntStream.range(0, channels)
                .mapToDouble(c -> chance.between(0.1, 0.95))
                .toArray();
    }
}
