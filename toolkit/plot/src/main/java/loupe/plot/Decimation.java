package loupe.plot;

import java.util.Arrays;

/**
 * Picks the points that a line chart needs: the smallest and the largest of each pixel column, so that no spike is lost
 * and 100,000 points cost what 1,000 do.
 */
final class Decimation {

    private Decimation() {}

    /** Indices of the points to draw, ascending; all of them when there are at most two for each column. */
    static int[] keep(double[] x, double[] y, int columns) {
        if (x.length <= 2 * columns) {
            return range(x.length);
        }
        int[] kept = new int[2 * columns + 2];
        int count = 0;
        double span = x[x.length - 1] - x[0];
        int from = 0;
        while (from < x.length) {
            int to = from;
            int column = column(x[from] - x[0], span, columns);
            while (to < x.length && column(x[to] - x[0], span, columns) == column) {
                to++;
            }
            int low = extreme(y, from, to, 1);
            int high = extreme(y, from, to, -1);
            kept[count++] = Math.min(low, high);
            if (low != high) {
                kept[count++] = Math.max(low, high);
            }
            from = to;
        }
        return Arrays.copyOf(kept, count);
    }

    private static int column(double offset, double span, int columns) {
        return span > 0 ? Math.min(columns - 1, (int) (offset / span * columns)) : 0;
    }

    // Values that are not finite lose against any that is.
    private static int extreme(double[] y, int from, int to, int sign) {
        int best = from;
        for (int i = from + 1; i < to; i++) {
            if (Double.isFinite(y[i]) && (!Double.isFinite(y[best]) || sign * y[i] < sign * y[best])) {
                best = i;
            }
        }
        return best;
    }

    private static int[] range(int length) {
        int[] all = new int[length];
        Arrays.setAll(all, i -> i);
        return all;
    }
}
