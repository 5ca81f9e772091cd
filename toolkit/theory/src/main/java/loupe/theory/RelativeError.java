package loupe.theory;

/** How far two arrays of numbers are apart. */
public final class RelativeError {

    private RelativeError() {}

    /**
     * The largest difference, relative to the largest value of either side.
     *
     * <p>Relative to the whole array and not to each number, because the rounding of a sum grows with its terms and not
     * with its result.
     *
     * @param one the first array
     * @param other the second array, as long
     * @return 0 when they are equal, infinite when one holds something that is not a number
     * @throws IllegalArgumentException when the lengths differ
     */
    public static double between(double[] one, double[] other) {
        Checks.length("other", "as many as one has", one.length, other);
        double difference = 0;
        double scale = 0;
        for (int i = 0; i < one.length; i++) {
            if (!Double.isFinite(one[i]) || !Double.isFinite(other[i])) {
                return Double.POSITIVE_INFINITY;
            }
            difference = Math.max(difference, Math.abs(one[i] - other[i]));
            scale = Math.max(scale, Math.max(Math.abs(one[i]), Math.abs(other[i])));
        }
        return difference == 0 ? 0 : difference / scale;
    }
}
