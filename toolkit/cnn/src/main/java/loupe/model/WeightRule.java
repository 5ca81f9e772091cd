package loupe.model;

import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import loupe.layer.Branches;
import loupe.layer.Chain;
import loupe.layer.Conv2d;
import loupe.layer.ConvTranspose2d;
import loupe.layer.Custom;
import loupe.layer.Dense;
import loupe.layer.DepthwiseConv2d;
import loupe.layer.Initialiser;
import loupe.layer.Layer;

/**
 * How one array of weights is drawn.
 *
 * @param initialiser the distribution
 * @param gain of the activation after the layer
 * @param fanIn how many products one output sums, or 0 to take it from the weights' shape
 * @param fanOut how many outputs one input goes into, or 0 to take it from the weights' shape
 */
record WeightRule(Initialiser initialiser, double gain, double fanIn, double fanOut) {

    /** Without an activation after it. */
    static final WeightRule AUTOMATIC = new WeightRule(Initialiser.AUTOMATIC, 1, 0, 0);
    /** Before a rectifier, and for blocks of which nothing is known. */
    static final WeightRule RECTIFIED = new WeightRule(Initialiser.AUTOMATIC, Math.sqrt(2), 0, 0);

    static Optional<WeightRule> of(Chain.Step step, double gain) {
        Layer layer = step.layer();
        if (layer instanceof Conv2d convolution) {
            return Optional.of(convolution(convolution, gain));
        }
        if (layer instanceof DepthwiseConv2d depthwise) {
            return Optional.of(convolution(depthwise.grouped(step.input()), gain));
        }
        if (layer instanceof ConvTranspose2d transposed) {
            double in = transposed.fanIn(step.input());
            return Optional.of(new WeightRule(transposed.initialiser(), gain, in, transposed.fanOut()));
        }
        if (layer instanceof Dense dense) {
            return Optional.of(new WeightRule(dense.initialiser(), gain, 0, 0));
        }
        return Optional.empty();
    }

    private static WeightRule convolution(Conv2d layer, double gain) {
        double window = (double) layer.kernel().height() * layer.kernel().width();
        // The automatic rule has always counted all filters, and its numbers must not change.
        double fanOut = layer.initialiser().automatic() ? 0 : layer.filters() / layer.groups() * window;
        return new WeightRule(layer.initialiser(), gain, 0, fanOut);
    }

    /** Whether a layer hands on what comes after it: pools, normalisations and the like do, weights do not. */
    static boolean keepsGain(Layer layer) {
        return !(layer instanceof Conv2d
                || layer instanceof DepthwiseConv2d
                || layer instanceof ConvTranspose2d
                || layer instanceof Dense
                || layer instanceof Custom
                || layer instanceof Branches);
    }

    double deviation(Shape shape) {
        long window = shape.dimension() < 2 ? 1 : shape.slice(2).size();
        double out = fanOut > 0 ? fanOut : (double) shape.get(0) * window;
        double in = fanIn > 0 ? fanIn : (double) (shape.dimension() < 2 ? 1 : shape.get(1)) * window;
        return initialiser.deviation(in, out, gain);
    }
}
