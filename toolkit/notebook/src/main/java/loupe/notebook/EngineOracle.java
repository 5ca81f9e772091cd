package loupe.notebook;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.GradientCollector;
import loupe.engine.Engines;
import loupe.engine.GradientLease;
import loupe.engine.StartedEngine;
import loupe.theory.AutogradOracle;
import loupe.theory.Axis;
import loupe.theory.ConvolutionShape;

/** The engine as the third witness of a derivation: its own convolution, differentiated by its own autograd in float. */
public final class EngineOracle implements AutogradOracle {

    /** Made by {@link java.util.ServiceLoader}; the engine starts at the first question. */
    public EngineOracle() {}

    @Override
    public String name() {
        StartedEngine engine = Engines.start();
        return engine.engineName() + " " + engine.nativeVersion();
    }

    /** Single precision has a step of 6e-8; a sum of some hundred terms stays below 1e-5. */
    @Override
    public double tolerance() {
        return 1e-5;
    }

    /**
     * {@inheritDoc}
     *
     * @throws loupe.engine.NumericsException when this machine's convolutions are wrong
     * @throws IllegalStateException when a training holds the gradients
     */
    @Override
    public Gradients convolution(
            ConvolutionShape shape, double[] input, double[] filters, double[] bias, double[] upstream) {
        StartedEngine engine = Engines.requireSound();
        try (NDManager manager = engine.newManager();
                GradientLease lease = GradientLease.take("the verification of a derivation");
                GradientCollector collector = lease.record()) {
            NDArray x = variable(manager, input, inputShape(shape));
            NDArray k = variable(manager, filters, filterShape(shape));
            NDArray b = variable(manager, bias, new Shape(shape.filters()));
            NDArray y = Conv2d.conv2d(
                            x,
                            k,
                            b,
                            pair(shape.rows().stride(), shape.columns().stride()),
                            pair(shape.rows().padding(), shape.columns().padding()),
                            pair(shape.rows().dilation(), shape.columns().dilation()),
                            shape.groups())
                    .singletonOrThrow();
            collector.backward(y.mul(array(manager, upstream, y.getShape())).sum());
            return new Gradients(
                    doubles(y), doubles(k.getGradient()), doubles(b.getGradient()), doubles(x.getGradient()));
        }
    }

    private static Shape inputShape(ConvolutionShape shape) {
        return new Shape(
                shape.images(),
                shape.channels(),
                shape.rows().input(),
                shape.columns().input());
    }

    private static Shape filterShape(ConvolutionShape shape) {
        Axis rows = shape.rows();
        return new Shape(
                shape.filters(),
                shape.channelsPerGroup(),
                rows.kernel(),
                shape.columns().kernel());
    }

    private static Shape pair(int rows, int columns) {
        return new Shape(rows, columns);
    }

    private static NDArray variable(NDManager manager, double[] values, Shape shape) {
        NDArray array = array(manager, values, shape);
        array.setRequiresGradient(true);
        return array;
    }

    private static NDArray array(NDManager manager, double[] values, Shape shape) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return manager.create(floats, shape);
    }

    private static double[] doubles(NDArray array) {
        float[] floats = array.toFloatArray();
        double[] values = new double[floats.length];
        for (int i = 0; i < floats.length; i++) {
            values[i] = floats[i];
        }
        return values;
    }
}
