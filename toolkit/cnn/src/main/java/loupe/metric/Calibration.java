package loupe.metric;

import java.util.List;

/**
 * Whether a confidence of 80 % is right in 80 % of the cases (Guo, Pleiss, Sun and Weinberger, "On Calibration of Modern
 * Neural Networks", 2017, section 2).
 *
 * @param bins the confidences 0..1 in intervals of equal width
 */
public record Calibration(List<Bin> bins) {

    /**
     * The predictions whose confidence lies in one interval.
     *
     * @param low above this; the first interval holds 0 too
     * @param high up to and with this
     * @param count how many predictions
     * @param meanConfidence their mean confidence, NaN when there are none
     * @param accuracy the share that was right, NaN when there are none
     */
    public record Bin(double low, double high, int count, double meanConfidence, double accuracy) {}

    /** Copies the list. */
    public Calibration {
        bins = List.copyOf(bins);
    }

    /**
     * The expected calibration error {@code sum over bins of (n / N) |accuracy - confidence|} (equation 3 of the paper).
     *
     * @return 0 for a perfectly calibrated network, at most 1
     */
    public double expectedError() {
        int total = bins.stream().mapToInt(Bin::count).sum();
        return bins.stream()
                .filter(bin -> bin.count() > 0)
                .mapToDouble(bin -> (double) bin.count() / total * Math.abs(bin.accuracy() - bin.meanConfidence()))
                .sum();
    }
}
