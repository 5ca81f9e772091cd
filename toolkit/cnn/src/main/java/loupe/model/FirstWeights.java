package loupe.model;

import ai.djl.engine.Engine;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.initializer.Initializer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import loupe.data.SeedStream;
import loupe.layer.Activation;
import loupe.layer.Chain;
import loupe.layer.Layer;
import loupe.layer.Residual;
import loupe.layer.SqueezeAndExcite;

/** Draws a network's first weights; {@link Cnn#initialise(long, List)} says how. */
final class FirstWeights {

    private static final double LINEAR = 1;

    private final long seed;
    private final Map<String, WeightRule> rules = new HashMap<>();

    private FirstWeights(long seed) {
        this.seed = seed;
    }

    /** Sets the initializers of a block that has no weights yet. */
    static void prepare(Cnn cnn, Block block, long seed) {
        FirstWeights first = new FirstWeights(seed);
        first.findRules("", cnn.chain(), LINEAR);
        first.prepare(block);
    }

    /** As {@link #prepare(Cnn, Block, long)}, for a block of which nothing is known but its parameters. */
    static void prepare(Block block, long seed) {
        new FirstWeights(seed).prepare(block);
    }

    private void prepare(Block block) {
        boolean ownRandom = false;
        for (Map.Entry<String, Parameter> entry : NetworkWeights.byPath(block).entrySet()) {
            Parameter parameter = entry.getValue();
            Initializer usual = parameter.getType().getInitializer();
            if (parameter.getInitializer() != usual) {
                ownRandom = true;
            } else if (parameter.getType() == Parameter.Type.WEIGHT) {
                parameter.setInitializer(drawn(entry.getKey()));
            }
        }
        if (ownRandom) {
            // An initializer that the block's author chose may draw from the engine's own stream.
            Engine.getInstance().setRandomSeed((int) SeedStream.of(seed, "init").nextLong());
        }
    }

    private Initializer drawn(String path) {
        WeightRule rule = rules.getOrDefault(path.substring(0, path.lastIndexOf('.') + 1), WeightRule.RECTIFIED);
        return (manager, shape, type) -> manager.create(draw(path, shape, rule), shape);
    }

    private float[] draw(String path, Shape shape, WeightRule rule) {
        double deviation = rule.deviation(shape);
        return switch (rule.initialiser().rule()) {
            case AUTOMATIC, XAVIER_NORMAL, HE_NORMAL -> normal(path, shape, deviation);
            case XAVIER_UNIFORM, HE_UNIFORM -> uniform(path, shape, Math.sqrt(3) * deviation);
            case CONSTANT -> constant(shape, rule.initialiser().value());
        };
    }

    private static float[] constant(Shape shape, double value) {
        float[] values = new float[Math.toIntExact(shape.size())];
        Arrays.fill(values, (float) value);
        return values;
    }

    private float[] uniform(String path, Shape shape, double bound) {
        SeedStream random = SeedStream.of(seed, "init " + path);
        float[] values = new float[Math.toIntExact(shape.size())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((2 * random.nextDouble() - 1) * bound);
        }
        return values;
    }

    /** Normal numbers by the polar method (Marsaglia and Bray 1964) with StrictMath: the same on every machine. */
    private float[] normal(String path, Shape shape, double deviation) {
        SeedStream random = SeedStream.of(seed, "init " + path);
        float[] values = new float[Math.toIntExact(shape.size())];
        for (int i = 0; i < values.length; i += 2) {
            double u;
            double v;
            double square;
            do {
                u = 2 * random.nextDouble() - 1;
                v = 2 * random.nextDouble() - 1;
                square = u * u + v * v;
            } while (square >= 1 || square == 0);
            double scale = deviation * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
            values[i] = (float) (u * scale);
            if (i + 1 < values.length) {
                values[i + 1] = (float) (v * scale);
            }
        }
        return values;
    }

    /** Goes backwards, so that each layer knows the gain of the activation after it. */
    private void findRules(String prefix, Chain chain, double afterwards) {
        double gain = afterwards;
        for (int i = chain.steps().size() - 1; i >= 0; i--) {
            Chain.Step step = chain.steps().get(i);
            gain = rule(prefix + step.name() + ".", step, gain);
        }
    }

    /** Writes down the rules of one layer, and returns the gain for those before it. */
    private double rule(String path, Chain.Step step, double gain) {
        Layer layer = step.layer();
        if (layer instanceof Activation activation) {
            return activation.gain();
        }
        step.layer().inside(step.input()).forEach((name, chain) -> findRules(path + name + ".", chain, gain));
        if (layer instanceof Residual) {
            rules.put(path + "projection.", WeightRule.AUTOMATIC);
            return LINEAR;
        }
        if (layer instanceof SqueezeAndExcite) {
            rules.put(path + "excite.", WeightRule.AUTOMATIC);
            return gain;
        }
        WeightRule.of(step, gain).ifPresent(rule -> rules.put(path, rule));
        return WeightRule.keepsGain(layer) ? gain : LINEAR;
    }
}
