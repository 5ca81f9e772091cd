package loupe.data.generate;

/** Random values on a coarse grid, smoothly joined: soft spots of light about a mean of 0. */
final class SmoothNoise {

    private final int cells;
    private final double extent;
    private final double[] values;

    /** A field over a square of {@code extent} pixels, with {@code cells} x {@code cells} grid squares. */
    SmoothNoise(Chance chance, int cells, double extent) {
        this.cells = cells;
        this.extent = extent;
        this.values = new double[(cells + 1) * (cells + 1)];
        for (int i = 0; i < values.length; i++) {
            values[i] = chance.normal(1);
        }
    }

    double at(double x, double y) {
        double across = Math.max(0, Math.min(cells - 1e-9, x / extent * cells));
        double down = Math.max(0, Math.min(cells - 1e-9, y / extent * cells));
        int column = (int) across;
        int row = (int) down;
        double left = ease(down - row, value(row, column), value(row + 1, column));
        double right = ease(down - row, value(row, column + 1), value(row + 1, column + 1));
        return ease(across - column, left, right);
    }

    private double value(int row, int column) {
        return values[row * (cells + 1) + column];
    }

    private static double ease(double part, double from, double to) {
        return from + part * part * (3 - 2 * part) * (to - from);
    }
}
