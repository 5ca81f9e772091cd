package loupe.layer;

import static loupe.layer.Layers.avgPool2d;
import static loupe.layer.Layers.batchNorm;
import static loupe.layer.Layers.conv2d;
import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.dropout;
import static loupe.layer.Layers.flatten;
import static loupe.layer.Layers.gelu;
import static loupe.layer.Layers.globalAvgPool2d;
import static loupe.layer.Layers.leakyRelu;
import static loupe.layer.Layers.maxPool2d;
import static loupe.layer.Layers.relu;
import static loupe.layer.Layers.residual;
import static loupe.layer.Layers.sigmoid;
import static loupe.layer.Layers.tanh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import loupe.engine.Engines;
import loupe.engine.GradientLease;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine's answer for each layer against plain loops in double. */
class LayerForwardTest {

    /** Sums of up to 400 float products of numbers near 1; a shifted window or a swapped axis is off by about 1. */
    private static final double FLOAT_SUM = 2e-5;

    private static NDManager manager;

    @BeforeAll
    static void start() {
        manager = Engines.requireSound().newManager();
    }

    @AfterAll
    static void stop() {
        manager.close();
    }

    static Stream<Conv2d> convolutions() {
        return Stream.of(
                conv2d(5, 3),
                conv2d(4, 5).stride(2).padding(2),
                conv2d(6, 3, 2).stride(1, 2).padding(0, 1),
                conv2d(6, 3).dilation(2).padding(1),
                conv2d(8, 3).groups(2).same(),
                conv2d(4, 1).groups(4).bias(false),
                conv2d(3, 4).same(),
                conv2d(3, 2).same().stride(2),
                conv2d(3, 4, 3).same().dilation(3));
    }

    @ParameterizedTest
    @MethodSource("convolutions")
    void aConvolutionIsTheSumOfItsDefinition(Conv2d layer) {
        TensorShape shape = TensorShape.maps(4, 9, 8);
        Run run = new Run(layer, shape);
        assertThat(run.shape).isEqualTo(layer.outputShape(shape));
        assertClose(run.output, PlainLayers.convolution(layer, run.input, shape, run.weights(0), run.biasOrZeros(1)));
    }

    static Stream<Layer> pools() {
        return Stream.of(
                maxPool2d(2),
                maxPool2d(3),
                maxPool2d(3).stride(2).padding(1),
                maxPool2d(2).stride(1),
                avgPool2d(2),
                avgPool2d(3).stride(2),
                avgPool2d(3).padding(1).stride(1),
                globalAvgPool2d());
    }

    @ParameterizedTest
    @MethodSource("pools")
    void aPoolIsTheMaximumOrMeanOfItsWindows(Layer layer) {
        for (TensorShape shape : List.of(TensorShape.maps(3, 8, 6), TensorShape.maps(2, 7, 9))) {
            Run run = new Run(layer, shape);
            assertThat(run.shape).isEqualTo(layer.outputShape(shape));
            assertClose(run.output, PlainLayers.pool(layer, run.input, shape));
        }
    }

    @Test
    void theShortCutOfMaxPoolingGivesEqualBits() {
        try (NDManager scope = manager.newSubManager()) {
            NDArray x = scope.randomNormal(TensorShape.maps(5, 12, 10).batch(7));
            NDArray pooled = ai.djl.nn.pooling.Pool.maxPool2d(
                    x, Size.square(2).shape(), Size.square(2).shape(), Size.ZERO.shape(), false);
            NDArray asked = maxPool2d(2)
                    .block(TensorShape.maps(5, 12, 10))
                    .forward(new InferenceStore(scope, true), new NDList(x), false)
                    .singletonOrThrow();
            assertThat(asked.toFloatArray()).containsExactly(pooled.toFloatArray());
            assertThat(MaxPoolBlock.maximumOfHalves(x).toFloatArray()).containsExactly(pooled.toFloatArray());
            assertThat(MaxPoolBlock.maximumOfHalves(x).getShape()).isEqualTo(pooled.getShape());
        }
    }

    @Test
    void whereGradientsFlowATieGoesToItsFirst() {
        try (NDManager scope = manager.newSubManager();
                GradientLease lease = GradientLease.take("test of ties");
                GradientCollector collector = lease.record()) {
            NDArray x = scope.ones(TensorShape.maps(1, 2, 2).batch(1));
            x.setRequiresGradient(true);
            Block pool = maxPool2d(2).block(TensorShape.maps(1, 2, 2));
            // Behind another operation, where the engine does not say that a gradient flows.
            NDArray y = pool.forward(new InferenceStore(scope, false), new NDList(x.mul(1)), false)
                    .singletonOrThrow();
            collector.backward(y.sum());
            assertThat(x.getGradient().toFloatArray()).containsExactly(1, 0, 0, 0);
        }
    }

    @Test
    void inTrainingBatchNormKeepsTheShareOfItsMomentum() {
        try (NDManager scope = manager.newSubManager()) {
            TensorShape shape = TensorShape.maps(1, 1, 2);
            Block block = batchNorm().momentum(0.8).block(shape);
            block.initialize(scope, DataType.FLOAT32, shape.batch(-1));
            NDArray x = scope.create(new float[] {0, 2, 4, 6}, shape.batch(2));
            float[] y = block.forward(new ParameterStore(scope, false), new NDList(x), true)
                    .singletonOrThrow()
                    .toFloatArray();
            // Mean 3 and variance 5 of the batch; the running variance takes the unbiased one, 20 / 3.
            assertClose(y, new double[] {-3 / Math.sqrt(5), -1 / Math.sqrt(5), 1 / Math.sqrt(5), 3 / Math.sqrt(5)});
            float[] mean = block.getParameters().get("runningMean").getArray().toFloatArray();
            float[] variance =
                    block.getParameters().get("runningVar").getArray().toFloatArray();
            assertClose(mean, new double[] {0.2 * 3});
            assertClose(variance, new double[] {0.8 * 1 + 0.2 * 20 / 3});
        }
    }

    @Test
    void inTrainingDropoutScalesWhatItKeeps() {
        try (NDManager scope = manager.newSubManager()) {
            TensorShape shape = TensorShape.flat(10_000);
            NDArray x = scope.ones(shape.batch(1));
            float[] y = dropout(0.25)
                    .block(shape)
                    .forward(new ParameterStore(scope, false), new NDList(x), true)
                    .singletonOrThrow()
                    .toFloatArray();
            assertThat(y).containsOnly(0, 1 / 0.75f);
            // 10,000 draws: the share of zeros is 0.25 with a deviation of 0.0043.
            int zeros = 0;
            for (float value : y) {
                zeros += value == 0 ? 1 : 0;
            }
            assertThat(zeros / 10_000.0).isCloseTo(0.25, within(0.026));
        }
    }

    @Test
    void eachActivationIsItsFormula() {
        assertActivation(relu(), x -> Math.max(0, x));
        assertActivation(sigmoid(), x -> 1 / (1 + Math.exp(-x)));
        assertActivation(tanh(), Math::tanh);
        assertActivation(leakyRelu(0.1), x -> x > 0 ? x : 0.1 * x);
        assertActivation(gelu(), x -> x * PlainLayers.normalBelow(x));
    }

    private static void assertActivation(Activation layer, DoubleUnaryOperator formula) {
        Run run = new Run(layer, TensorShape.maps(2, 4, 4));
        double[] expected = new double[run.input.length];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = formula.applyAsDouble(run.input[i]);
        }
        assertClose(run.output, expected);
    }

    @Test
    void aDenseLayerIsAMatrixProduct() {
        Run run = new Run(dense(4), TensorShape.flat(11));
        assertClose(run.output, PlainLayers.dense(run.input, 11, run.weights(0), run.weights(1)));
    }

    @Test
    void flattenKeepsTheOrderAndDropoutRests() {
        Run flat = new Run(flatten(), TensorShape.maps(2, 3, 4));
        assertThat(flat.shape).isEqualTo(TensorShape.flat(24));
        assertThat(flat.output).containsExactly(flat.input);
        Run dropped = new Run(dropout(0.5), TensorShape.maps(2, 3, 4));
        assertThat(dropped.output).containsExactly(dropped.input);
    }

    @Test
    void batchNormUsesTheRunningStatisticsInInference() {
        Run run = new Run(batchNorm().epsilon(0.01), TensorShape.maps(3, 2, 2));
        double[] expected = new double[run.input.length];
        for (int i = 0; i < expected.length; i++) {
            int c = i / 4 % 3;
            double normal = (run.input[i] - run.weights(2)[c]) / Math.sqrt(run.weights(3)[c] + 0.01);
            expected[i] = run.weights(0)[c] * normal + run.weights(1)[c];
        }
        assertClose(run.output, expected);
    }

    @Test
    void aResidualAddsItsInput() {
        TensorShape shape = TensorShape.maps(3, 5, 5);
        Conv2d inner = conv2d(3, 3).same();
        Run run = new Run(residual(inner), shape);
        double[] expected = PlainLayers.convolution(inner, run.input, shape, run.weights(0), run.weights(1));
        for (int i = 0; i < expected.length; i++) {
            expected[i] += run.input[i];
        }
        assertClose(run.output, expected);
    }

    @Test
    void aResidualProjectsToANewShape() {
        TensorShape shape = TensorShape.maps(3, 6, 6);
        Conv2d inner = conv2d(5, 3).same().stride(2);
        Run run = new Run(residual(inner).stride(2), shape);
        double[] expected = PlainLayers.convolution(inner, run.input, shape, run.weights(0), run.weights(1));
        Conv2d projection = conv2d(5, 1).stride(2).bias(false);
        double[] around = PlainLayers.convolution(projection, run.input, shape, run.weights(2), new float[5]);
        for (int i = 0; i < expected.length; i++) {
            expected[i] += around[i];
        }
        assertClose(run.output, expected);
    }

    private static void assertClose(float[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            assertThat((double) actual[i]).as("value %d", i).isCloseTo(expected[i], within(FLOAT_SUM));
        }
    }

    /** One forward pass of two random images through a layer whose every parameter is random and positive. */
    private static final class Run {
        private final float[] input;
        private final float[] output;
        private final TensorShape shape;
        private final List<float[]> parameters;

        Run(Layer layer, TensorShape inputShape) {
            Random random = new Random(7);
            input = numbers(random, Math.toIntExact(2 * inputShape.values()), -1);
            try (NDManager scope = manager.newSubManager()) {
                Block block = layer.block(inputShape);
                block.initialize(scope, DataType.FLOAT32, inputShape.batch(-1));
                for (Parameter parameter : block.getParameters().values()) {
                    NDArray array = parameter.getArray();
                    array.set(FloatBuffer.wrap(numbers(random, (int) array.size(), 0.2f)));
                }
                parameters = block.getParameters().values().stream()
                        .map(parameter -> parameter.getArray().toFloatArray())
                        .toList();
                NDArray x = scope.create(input, inputShape.batch(2));
                NDArray y = block.forward(new ParameterStore(scope, false), new NDList(x), false)
                        .singletonOrThrow();
                output = y.toFloatArray();
                long[] axes = y.getShape().getShape();
                shape = axes.length == 2
                        ? TensorShape.flat((int) axes[1])
                        : TensorShape.maps((int) axes[1], (int) axes[2], (int) axes[3]);
            }
        }

        private static float[] numbers(Random random, int count, float least) {
            float[] numbers = new float[count];
            for (int i = 0; i < count; i++) {
                numbers[i] = least + (1 - least) * random.nextFloat() + (least < 0 ? least * random.nextFloat() : 0);
            }
            return numbers;
        }

        float[] weights(int index) {
            return parameters.get(index);
        }

        float[] biasOrZeros(int index) {
            return index < parameters.size() ? parameters.get(index) : new float[weights(0).length];
        }
    }
}
