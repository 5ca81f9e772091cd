package loupe.data;

import java.util.stream.IntStream;

/** How far counts are from equal. */
public final class ChiSquare {

    private ChiSquare() {}

    /** The sum of (count - mean)^2 / mean. */
    public static double of(int... counts) {
        double mean = IntStream.of(counts).average().orElseThrow();
        return IntStream.of(counts)
                .mapToDouble(count -> (count - mean) * (count - mean) / mean)
                .sum();
    }
}
