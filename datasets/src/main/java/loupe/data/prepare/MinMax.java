package loupe.data.prepare;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.data.ImageSet;
import loupe.data.ImageShape;

/**
 * The training images' range of each channel to 0..1: y = (x - min_c) / (max_c - min_c).
 *
 * <p>Source: Han, Kamber and Pei, "Data Mining", 3rd edition, equation 3.8. A channel that never changes becomes 0. Values
 * that exceed the training images' fall outside 0..1.
 *
 * @param min the least value of each channel
 * @param max the greatest value of each channel
 */
public record MinMax(double[] min, double[] max) implements Step {

    static final String KIND = "normalise";

    /** Copies the arrays. */
    public MinMax {
        min = min.clone();
        max = max.clone();
    }

    static MinMax of(ImageSet training) {
        DoubleSummaryStatistics[] ranges = Stream.generate(DoubleSummaryStatistics::new)
                .limit(training.shape().channels())
                .toArray(DoubleSummaryStatistics[]::new);
        PerChannel.visit(training, Arrays.copyOf(ranges, ranges.length, DoubleConsumer[].class));
        return new MinMax(
                Stream.of(ranges).mapToDouble(DoubleSummaryStatistics::getMin).toArray(),
                Stream.of(ranges).mapToDouble(DoubleSummaryStatistics::getMax).toArray());
    }

    /**
     * The least values.
     *
     * @return a new array of C
     */
    @Override
    public double[] min() {
        return min.clone();
    }

    /**
     * The greatest values.
     *
     * @return a new array of C
     */
    @Override
    public double[] max() {
        return max.clone();
    }

    @Override
    public ImageShape outputShape(ImageShape input) {
        return PerChannel.requireChannels(input, min);
    }

    @Override
    public float[] apply(ImageShape input, float[] pixels) {
        double[] range =
                IntStream.range(0, min.length).mapToDouble(c -> max[c] - min[c]).toArray();
        return PerChannel.linear(outputShape(input), pixels, min, range);
    }

    @Override
    public String toText() {
        return new Fields(KIND).with("min", min).with("max", max).line();
    }

    static MinMax from(Fields fields) {
        return new MinMax(fields.numbers("min"), fields.numbers("max"));
    }

    @Override
    public String toString() {
        return toText();
    }
}
