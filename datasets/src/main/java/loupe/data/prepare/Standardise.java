package loupe.data.prepare;

import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import loupe.data.ImageSet;
import loupe.data.ImageShape;

/**
 * Mean 0 and deviation 1 for each channel of the training images: y = (x - mean_c) / deviation_c.
 *
 * <p>Source: LeCun, Bottou, Orr and Mueller, "Efficient BackProp", 1998, section 4.3. The deviation is that of the whole
 * population, sqrt(sum (x - mean)^2 / n) over all pixels of all images. A channel that never changes is only shifted.
 *
 * @param mean the mean of each channel
 * @param deviation the deviation of each channel
 */
public record Standardise(double[] mean, double[] deviation) implements Step {

    static final String KIND = "standardise";

    /** Copies the arrays. */
    public Standardise {
        mean = mean.clone();
        deviation = deviation.clone();
    }

    static Standardise of(ImageSet training) {
        int channels = training.shape().channels();
        double values = (double) training.size() * training.shape().values() / channels;
        double[] mean = new double[channels];
        PerChannel.visit(training, sums(channels, (c, x) -> mean[c] += x / values));
        double[] variance = new double[channels];
        PerChannel.visit(training, sums(channels, (c, x) -> variance[c] += (x - mean[c]) * (x - mean[c]) / values));
        // Rounding leaves about (2^-53 mean)^2 of a channel that never changes; dividing by its root would blow it up.
        return new Standardise(
                mean,
                IntStream.range(0, channels)
                        .mapToDouble(
                                c -> Math.sqrt(variance[c]) > 1e-9 * Math.abs(mean[c]) ? Math.sqrt(variance[c]) : 0)
                        .toArray());
    }

    private interface Sum {
        void add(int channel, double value);
    }

    private static DoubleConsumer[] sums(int channels, Sum sum) {
        return IntStream.range(0, channels)
                .mapToObj(c -> (DoubleConsumer) value -> sum.add(c, value))
                .toArray(DoubleConsumer[]::new);
    }

    /**
     * The means.
     *
     * @return a new array of C
     */
    @Override
    public double[] mean() {
        return mean.clone();
    }

    /**
     * The deviations.
     *
     * @return a new array of C
     */
    @Override
    public double[] deviation() {
        return deviation.clone();
    }

    @Override
    public ImageShape outputShape(ImageShape input) {
        return PerChannel.requireChannels(input, mean);
    }

    @Override
    public float[] apply(ImageShape input, float[] pixels) {
        return PerChannel.linear(outputShape(input), pixels, mean, deviation);
    }

    @Override
    public String toText() {
        return new Fields(KIND).with("mean", mean).with("deviation", deviation).line();
    }

    static Standardise from(Fields fields) {
        return new Standardise(fields.numbers("mean"), fields.numbers("deviation"));
    }

    @Override
    public String toString() {
        return toText();
    }
}
