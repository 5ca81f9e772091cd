package loupe.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.Random;

/**
 * Compares the engine's convolutions with plain loops: forward, input gradient and weight gradient.
 *
 * <p>Neither a search for NaN nor a repetition finds the fault that this is for: with one thread the wrong numbers are
 * finite and the same every time. Only a reference does.
 */
record SelfTest(Engine engine) {

    /** Errors of rounding are near 1e-6 of the largest value, those of the fault near 1. */
    static final double TOLERANCE = 1e-3;

    private static final List<ConvolutionCase> FIRST = List.of(
            new ConvolutionCase(4, 7, 3, 1, 1),
            new ConvolutionCase(37, 13, 3, 1, 1),
            new ConvolutionCase(19, 29, 5, 2, 2),
            new ConvolutionCase(48, 32, 2, 2, 1));

    /** Other shapes: the engine keeps what it has prepared for a shape, fault included, as long as the process lives. */
    private static final List<ConvolutionCase> SECOND = List.of(
            new ConvolutionCase(5, 9, 3, 1, 1),
            new ConvolutionCase(35, 11, 3, 1, 1),
            new ConvolutionCase(21, 27, 5, 2, 2),
            new ConvolutionCase(40, 24, 2, 2, 1));

    /** One convolution with 1x1 filters, which is never wrong: it makes the engine ask the processor for its caches. */
    void wake() {
        try (NDManager manager = engine.newBaseManager(Device.cpu())) {
            NDArray input = manager.ones(new Shape(16, 16, 8, 8));
            NDArray filters = manager.ones(new Shape(16, 16, 1, 1));
            convolve(input, filters, 2, 0).sum().getFloat();
        }
    }

    /** The largest relative error over the first four shapes. */
    double first() {
        return worst(FIRST);
    }

    /** The largest relative error over four other shapes. */
    double second() {
        return worst(SECOND);
    }

    private double worst(List<ConvolutionCase> cases) {
        return cases.stream().mapToDouble(this::error).reduce(0, SelfTest::larger);
    }

    private double error(ConvolutionCase shape) {
        Random random = new Random(shape.hashCode());
        float[] input = values(random, shape.inputLength());
        float[] filters = values(random, shape.filterLength());
        float[] upstream = values(random, shape.outputLength());
        PlainConvolution reference = PlainConvolution.of(shape, input, filters, upstream);
        try (NDManager manager = engine.newBaseManager(Device.cpu());
                GradientCollector collector = engine.newGradientCollector()) {
            NDArray x = manager.create(input, square(ConvolutionCase.BATCH, shape.in(), ConvolutionCase.SIZE));
            NDArray k = manager.create(filters, square(shape.out(), shape.in(), shape.kernel()));
            NDArray u = manager.create(upstream, square(ConvolutionCase.BATCH, shape.out(), shape.outputSize()));
            x.setRequiresGradient(true);
            k.setRequiresGradient(true);
            NDArray y = convolve(x, k, shape.stride(), shape.padding());
            collector.backward(y.mul(u).sum());
            double forward = relativeError(y, reference.output());
            double toInput = relativeError(x.getGradient(), reference.inputGradient());
            double toFilters = relativeError(k.getGradient(), reference.filterGradient());
            return larger(forward, larger(toInput, toFilters));
        }
    }

    private static NDArray convolve(NDArray input, NDArray filters, int stride, int padding) {
        return Conv2d.conv2d(
                        input,
                        filters,
                        null,
                        new Shape(stride, stride),
                        new Shape(padding, padding),
                        new Shape(1, 1),
                        1)
                .singletonOrThrow();
    }

    private static Shape square(int images, int channels, int size) {
        return new Shape(images, channels, size, size);
    }

    private static float[] values(Random random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    /** The largest difference over the largest value of the reference; infinite where the engine gave no number. */
    private static double relativeError(NDArray actual, double[] expected) {
        float[] values = actual.toFloatArray();
        double difference = 0;
        double scale = 0;
        for (int i = 0; i < expected.length; i++) {
            difference = larger(difference, Math.abs(values[i] - expected[i]));
            scale = Math.max(scale, Math.abs(expected[i]));
        }
        return difference / scale;
    }

    private static double larger(double a, double b) {
        return Double.isNaN(a) || Double.isNaN(b) ? Double.POSITIVE_INFINITY : Math.max(a, b);
    }
}
