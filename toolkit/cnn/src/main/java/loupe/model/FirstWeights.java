package loupe.model;

import ai.djl.engine.Engine;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.initializer.Initializer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import loupe.data.SeedStream;
import loupe.layer.Activation;
import loupe.layer.Chain;
import loupe.layer.Conv2d;
import loupe.layer.Custom;
import loupe.layer.Dense;
import loupe.layer.Layer;
import loupe.layer.Residual;

/** Draws a network's first weights; {@link Cnn#initialise(long, List)} says how. */
final class FirstWeights {

    private static final double LINEAR = 1;

    private final long seed;
    private final Map<String, Double> gains = new HashMap<>();

    private FirstWeights(long seed) {
        this.seed = seed;
    }

    /** Sets the initializers of a block that has no weights yet. */
    static void prepare(Cnn cnn, Block block, long seed) {
        FirstWeights first = new FirstWeights(seed);
        first.findGains("", cnn.chain(), LINEAR);
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
                parameter.setInitializer(normal(entry.getKey()));
            }
        }
        if (ownRandom) {
            // An initializer that the block's author chose may draw from the engine's own stream.
            Engine.getInstance().setRandomSeed((int) SeedStream.of(seed, "init").nextLong());
        }
    }

    private Initializer normal(String path) {
        double gain = gains.getOrDefault(path.substring(0, path.lastIndexOf('.') + 1), Math.sqrt(2));
        return (manager, shape, type) -> manager.create(draw(path, shape, deviation(shape, gain)), shape);
    }

    private static double deviation(Shape shape, double gain) {
        long window = shape.dimension() < 2 ? 1 : shape.slice(2).size();
        double fanOut = (double) shape.get(0) * window;
        double fanIn = (double) (shape.dimension() < 2 ? 1 : shape.get(1)) * window;
        return gain == LINEAR ? Math.sqrt(2 / (fanIn + fanOut)) : gain / Math.sqrt(fanIn);
    }

    /** Normal numbers by the polar method (Marsaglia and Bray 1964) with StrictMath: the same on every machine. */
    private float[] draw(String path, Shape shape, double deviation) {
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

    private void findGains(String prefix, Chain chain, double afterwards) {
        double gain = afterwards;
        for (int i = chain.steps().size() - 1; i >= 0; i--) {
            Chain.Step step = chain.steps().get(i);
            String path = prefix + step.name() + ".";
            Layer layer = step.layer();
            if (layer instanceof Activation activation) {
                gain = activation.gain();
            } else if (layer instanceof Residual residual) {
                findGains(path + "inner.", residual.inner(step.input()), gain);
                gains.put(path + "projection.", LINEAR);
                gain = LINEAR;
            } else if (layer instanceof Conv2d || layer instanceof Dense) {
                gains.put(path, gain);
                gain = LINEAR;
            } else if (layer instanceof Custom) {
                gain = LINEAR;
            }
        }
    }
}
