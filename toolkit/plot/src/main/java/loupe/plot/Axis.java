package loupe.plot;

import java.util.List;

/**
 * A value axis that holds what was measured.
 *
 * @param title what it measures
 * @param low its first value, as placed
 * @param high its last value, as placed, above the first
 * @param kind how values are placed and labelled
 */
record Axis(String title, double low, double high, Kind kind) {

    /** How values are placed and labelled. */
    enum Kind {
        /** In proportion. */
        LINEAR,
        /** In proportion, with labels at whole numbers alone. */
        WHOLE,
        /** By their decimal logarithm, with labels at powers of ten. */
        LOGARITHMIC
    }

    private static final double LARGE_RATIO = 1000;

    /** The axis of shares from 0 to 1. */
    static Axis share(String title) {
        return new Axis(title, 0, 1, Kind.LINEAR);
    }

    /** The axis from 0 to a whole number, at least 1. */
    static Axis whole(String title, double high) {
        return new Axis(title, 0, Math.max(1, Math.ceil(high)), Kind.WHOLE);
    }

    /** From 0 to the largest finite value; logarithmic when the positive ones differ by more than a factor of 1000. */
    static Axis of(String title, List<Line> lines) {
        double high = 0;
        double low = Double.POSITIVE_INFINITY;
        for (Line line : lines) {
            for (double value : line.y()) {
                if (Double.isFinite(value) && value > 0) {
                    high = Math.max(high, value);
                    low = Math.min(low, value);
                }
            }
        }
        if (high / low > LARGE_RATIO) {
            return new Axis(title, Math.floor(Math.log10(low)), Math.ceil(Math.log10(high)), Kind.LOGARITHMIC);
        }
        return new Axis(title, 0, high > 0 ? 1.05 * high : 1, Kind.LINEAR);
    }

    /** Where a value stands; NaN where the axis cannot show it. */
    double place(double value) {
        if (kind != Kind.LOGARITHMIC) {
            return value;
        }
        return value > 0 ? Math.log10(value) : Double.NaN;
    }

    /** The value at a place. */
    double value(double place) {
        return kind == Kind.LOGARITHMIC ? Math.pow(10, place) : place;
    }

    /** The whole numbers that get a label on an axis of so many pixels: each, or each second, fifth, tenth... */
    int wholeStep(int pixels) {
        double least = (high - low) * 40 / pixels;
        double step = 1;
        for (int i = 0; step < least; i++) {
            step *= i % 3 == 1 ? 2.5 : 2;
        }
        return (int) step;
    }

    /** What is written at a place; nothing between whole numbers where only those have a meaning. */
    String label(double place) {
        if (kind != Kind.LINEAR && Math.abs(place - Math.rint(place)) > 1e-3) {
            return " ";
        }
        return Numbers.brief(value(kind == Kind.LINEAR ? place : Math.rint(place)));
    }
}
