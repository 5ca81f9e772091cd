package loupe.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.GradientCollector;
import java.util.Random;
import loupe.theory.Axis;
import loupe.theory.ConvolutionShape;
import loupe.theory.ReferenceConvolution;
import loupe.theory.RelativeError;

/** Random convolutions, forward and both gradients, against theory's double loops; the same shapes for the same seed. */
final class ConvolutionSurvey {

    static final int SHAPES = 300;

    private static final long SEED = 20261124;
    private static final double WRONG = 1e-3;

    private final Random random = new Random(SEED);
    private final Engine engine = Engine.getInstance();

    /** How many shapes had a wrong result of each kind, how many had any, and the worst error of those not wrong. */
    record Result(int wrong, int forward, int input, int filters, double worst, double worstRight) {}

    /** The relative errors of one shape. */
    private record Errors(double forward, double input, double filters) {
        double worst() {
            return Math.max(forward, Math.max(input, filters));
        }
    }

    Result run() {
        int[] wrong = new int[4];
        double worst = 0;
        double worstRight = 0;
        for (int i = 0; i < SHAPES; i++) {
            Errors errors = errors(shape());
            wrong[0] += errors.worst() > WRONG ? 1 : 0;
            wrong[1] += errors.forward() > WRONG ? 1 : 0;
            wrong[2] += errors.input() > WRONG ? 1 : 0;
            wrong[3] += errors.filters() > WRONG ? 1 : 0;
            worst = Math.max(worst, errors.worst());
            worstRight = errors.worst() > WRONG ? worstRight : Math.max(worstRight, errors.worst());
        }
        return new Result(wrong[0], wrong[1], wrong[2], wrong[3], worst, worstRight);
    }

    private ConvolutionShape shape() {
        int groups = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 1;
        return new ConvolutionShape(
                2,
                groups * (1 + random.nextInt(36 / groups)),
                groups * (1 + random.nextInt(36 / groups)),
                groups,
                axis(),
                axis());
    }

    private Axis axis() {
        int kernel = 1 + random.nextInt(5);
        int dilation = random.nextInt(4) == 0 ? 2 : 1;
        int window = dilation * (kernel - 1) + 1;
        return new Axis(window + random.nextInt(5), kernel, 1 + random.nextInt(2), random.nextInt(3), dilation);
    }

    private Errors errors(ConvolutionShape shape) {
        float[] x = values(shape.inputLength());
        float[] k = values(shape.filterLength());
        float[] b = values(shape.filters());
        float[] g = values(shape.outputLength());
        try (NDManager manager = engine.newBaseManager(Device.cpu());
                GradientCollector collector = engine.newGradientCollector()) {
            NDArray input = variable(manager, x, inputShape(shape));
            NDArray filters = variable(manager, k, filterShape(shape));
            NDArray output = convolve(shape, input, filters, manager.create(b));
            collector.backward(output.mul(manager.create(g, output.getShape())).sum());
            return new Errors(
                    error(output, ReferenceConvolution.forward(shape, doubles(x), doubles(k), doubles(b))),
                    error(input.getGradient(), ReferenceConvolution.inputGradient(shape, doubles(k), doubles(g))),
                    error(filters.getGradient(), ReferenceConvolution.filterGradient(shape, doubles(x), doubles(g))));
        }
    }

    private static NDArray convolve(ConvolutionShape shape, NDArray input, NDArray filters, NDArray bias) {
        Axis rows = shape.rows();
        Axis columns = shape.columns();
        return Conv2d.conv2d(
                        input,
                        filters,
                        bias,
                        new Shape(rows.stride(), columns.stride()),
                        new Shape(rows.padding(), columns.padding()),
                        new Shape(rows.dilation(), columns.dilation()),
                        shape.groups())
                .singletonOrThrow();
    }

    private static Shape inputShape(ConvolutionShape shape) {
        return new Shape(
                shape.images(),
                shape.channels(),
                shape.rows().input(),
                shape.columns().input());
    }

    private static Shape filterShape(ConvolutionShape shape) {
        return new Shape(
                shape.filters(),
                shape.channelsPerGroup(),
                shape.rows().kernel(),
                shape.columns().kernel());
    }

    private static NDArray variable(NDManager manager, float[] values, Shape shape) {
        NDArray array = manager.create(values, shape);
        array.setRequiresGradient(true);
        return array;
    }

    private static double error(NDArray actual, double[] expected) {
        return RelativeError.between(doubles(actual.toFloatArray()), expected);
    }

    private float[] values(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static double[] doubles(float[] floats) {
        double[] values = new double[floats.length];
        for (int i = 0; i < floats.length; i++) {
            values[i] = floats[i];
        }
        return values;
    }
}
