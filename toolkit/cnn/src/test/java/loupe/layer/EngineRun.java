package loupe.layer;

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
import loupe.engine.Engines;
import loupe.engine.GradientLease;

/**
 * One step of a layer in the engine with random numbers: two images forward, and the gradients of the sum of the outputs
 * times fixed numbers.
 *
 * @param input (N, C, H, W)
 * @param parameters the parameters in the block's order
 * @param output what came out
 * @param upstream the fixed numbers, the loss's gradient with respect to the output
 * @param inputGradient the loss's gradient with respect to the input
 * @param parameterGradients the same with respect to each parameter
 */
record EngineRun(
        double[] input,
        List<double[]> parameters,
        double[] output,
        TensorShape shape,
        double[] upstream,
        double[] inputGradient,
        List<double[]> parameterGradients) {

    static final int IMAGES = 2;

    static EngineRun of(Layer layer, TensorShape in) {
        Random random = new Random(7);
        try (NDManager scope = Engines.requireSound().newManager()) {
            Block block = layer.block(in);
            block.initialize(scope, DataType.FLOAT32, in.batch(-1));
            List<NDArray> weights = block.getParameters().values().stream()
                    .map(Parameter::getArray)
                    .toList();
            for (NDArray array : weights) {
                array.set(FloatBuffer.wrap(numbers(random, array.size())));
                array.setRequiresGradient(true);
            }
            NDArray x = scope.create(numbers(random, IMAGES * in.values()), in.batch(IMAGES));
            x.setRequiresGradient(true);
            try (GradientLease lease = GradientLease.take("test of a layer");
                    GradientCollector collector = lease.record()) {
                NDArray y = block.forward(new ParameterStore(scope, false), new NDList(x), true)
                        .singletonOrThrow();
                NDArray up = scope.create(numbers(random, y.size()), y.getShape());
                collector.backward(y.mul(up).sum());
                return new EngineRun(
                        doubles(x),
                        weights.stream().map(EngineRun::doubles).toList(),
                        doubles(y),
                        shape(y.getShape().getShape()),
                        doubles(up),
                        doubles(x.getGradient()),
                        weights.stream().map(w -> doubles(w.getGradient())).toList());
            }
        }
    }

    private static float[] numbers(Random random, long count) {
        float[] numbers = new float[Math.toIntExact(count)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = random.nextFloat() * 2 - 1;
        }
        return numbers;
    }

    private static TensorShape shape(long[] axes) {
        return axes.length == 2
                ? TensorShape.flat((int) axes[1])
                : TensorShape.maps((int) axes[1], (int) axes[2], (int) axes[3]);
    }

    private static double[] doubles(NDArray array) {
        float[] values = array.toFloatArray();
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }
}
