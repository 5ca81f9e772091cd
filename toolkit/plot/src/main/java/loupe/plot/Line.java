package loupe.plot;

import java.awt.Color;

/**
 * One line of a {@link LineChart}; points that are NaN, infinite or not on the axis leave a gap.
 *
 * @param name its name in the legend
 * @param x the places, ascending
 * @param y the values
 * @param colour its colour
 * @param style how it is drawn
 */
record Line(String name, double[] x, double[] y, Color colour, Style style) {

    /** How a line is drawn. */
    enum Style {
        /** A thick line with a dot at each point, for few points. */
        DOTTED_POINTS,
        /** A dashed thick line with a dot at each point. */
        DASHED_POINTS,
        /** A thin line, for many points. */
        THIN,
        /** A dashed thin line, as for the ideal. */
        GUIDE
    }

    Line {
        if (x.length != y.length) {
            throw new IllegalArgumentException("y: expected " + x.length + " values, as many as x, got " + y.length);
        }
    }

    /** This line with at most two points, the smallest and the largest, for each of so many columns. */
    Line decimated(int columns) {
        int[] kept = Decimation.keep(x, y, columns);
        double[] newX = new double[kept.length];
        double[] newY = new double[kept.length];
        for (int i = 0; i < kept.length; i++) {
            newX[i] = x[kept[i]];
            newY[i] = Double.isFinite(y[kept[i]]) ? y[kept[i]] : Double.NaN;
        }
        return new Line(name, newX, newY, colour, style);
    }

    boolean hasPoints() {
        for (double value : y) {
            if (Double.isFinite(value)) {
                return true;
            }
        }
        return false;
    }
}
