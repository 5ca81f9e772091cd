package loupe.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import loupe.engine.GradientLease;
import loupe.layer.Conv2d;
import loupe.layer.Dense;
import loupe.model.Cnn;
import loupe.model.NamedLayer;
import loupe.model.Network;

/** Compares the engine's outputs and gradients in a network's own convolutions and dense layers with plain loops, at some places. */
final class ReferenceLoops {

    static final String NAME = "engine's arithmetic";

    /** As the engine's self-test: rounding is near 1e-6 of the largest value, the known fault near 1. */
    private static final double TOLERANCE = 1e-3;

    private static final int IMAGES = 2;
    private static final int PLACES = 48;

    private ReferenceLoops() {}

    static PreflightCheck check(Cnn cnn, TrainingConfig config, GradientLease lease) {
        double worst = 0;
        String at = "";
        int layers = 0;
        try (Network network =
                cnn.initialise(config.seed(), names(cnn), config.run().device())) {
            for (int i = 0; i < cnn.layers().size(); i++) {
                NamedLayer layer = cnn.layers().get(i);
                if (layer.layer() instanceof Conv2d || layer.layer() instanceof Dense) {
                    double error = error(network, i, layer, lease);
                    layers++;
                    at = error > worst || at.isEmpty() ? layer.name() : at;
                    worst = Math.max(worst, error);
                }
            }
        }
        return layers == 0
                ? PreflightCheck.skipped(NAME, "no convolution or dense layer stands at the top level")
                : PreflightCheck.of(
                        NAME,
                        worst < TOLERANCE,
                        String.format(
                                Locale.ROOT,
                                "outputs and gradients of %d layers differ from plain loops by %.1e at most (%s)",
                                layers,
                                worst,
                                at),
                        "the engine computes this layer wrongly on this machine: ./loupe doctor says what the guard found");
    }

    private static List<String> names(Cnn cnn) {
        var names = new ArrayList<String>();
        for (int i = 0; i < cnn.outputShape().channels(); i++) {
            names.add(String.valueOf(i));
        }
        return names;
    }

    private static double error(Network network, int index, NamedLayer layer, GradientLease lease) {
        var block = network.stages().get(index).block();
        List<NDArray> weights =
                block.getParameters().values().stream().map(Parameter::getArray).toList();
        var random = new Random(index);
        try (NDManager manager = network.manager().newSubManager()) {
            NDArray input = manager.create(
                    gaussian(random, IMAGES * layer.inputShape().values()),
                    layer.inputShape().batch(IMAGES));
            NDArray upstream = manager.create(
                    gaussian(random, IMAGES * layer.outputShape().values()),
                    layer.outputShape().batch(IMAGES));
            input.setRequiresGradient(true);
            float[] output;
            try (GradientCollector collector = lease.record()) {
                NDArray made = block.forward(new ParameterStore(manager, false), new NDList(input), true)
                        .singletonOrThrow();
                collector.backward(made.mul(upstream).sum());
                output = made.toFloatArray();
            }
            float[] bias = weights.size() > 1
                    ? values(weights.get(1))
                    : new float[layer.outputShape().channels()];
            var loops = new PlainWindows(layer, IMAGES, values(input), values(weights.get(0)), bias, values(upstream));
            return loops.worst(random, PLACES, output, gradient(weights.get(0)), gradient(input));
        }
    }

    private static float[] values(NDArray array) {
        try (NDArray values = array.stopGradient()) {
            return values.toFloatArray();
        }
    }

    private static float[] gradient(NDArray array) {
        try (NDArray gradient = array.getGradient()) {
            return gradient.toFloatArray();
        }
    }

    private static float[] gaussian(Random random, long count) {
        float[] values = new float[Math.toIntExact(count)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
