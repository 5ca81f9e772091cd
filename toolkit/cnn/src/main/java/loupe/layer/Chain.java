package loupe.layer;

import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongBiFunction;

/**
 * Layers one after the other, each with its name and its shapes, all of which fit.
 *
 * @param input the shape of the first layer's input
 * @param steps the layers in order; none in a branch that changes nothing
 */
public record Chain(TensorShape input, List<Step> steps) {

    /**
     * One layer in its place.
     *
     * @param name its kind with a running number, as {@code conv2d1}
     * @param layer the layer
     * @param input the shape of its input
     * @param output the shape of its output
     */
    public record Step(String name, Layer layer, TensorShape input, TensorShape output) {}

    /** Copies the list. */
    public Chain {
        steps = List.copyOf(steps);
    }

    /**
     * Names the layers and follows the shape through them.
     *
     * @param input the shape of the first layer's input
     * @param layers the layers in order, at least one
     * @return the chain
     * @throws IllegalArgumentException when there is no layer, or when one cannot take its input; the message starts with
     *     that layer's name
     */
    public static Chain of(TensorShape input, List<? extends Layer> layers) {
        Expect.that(!layers.isEmpty(), "layers", "at least one layer", "none");
        List<Step> steps = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        TensorShape current = input;
        for (Layer layer : layers) {
            Expect.that(layer != null, "layers", "a layer", "null after " + steps.size() + " layers");
            String name = layer.kind() + numbers.merge(layer.kind(), 1, Integer::sum);
            Step step = new Step(name, layer, current, outputOf(name, layer, current));
            steps.add(step);
            current = step.output();
        }
        return new Chain(input, steps);
    }

    private static TensorShape outputOf(String name, Layer layer, TensorShape input) {
        try {
            return layer.outputShape(input);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    /** The sum of a count over the layers. */
    long sum(ToLongBiFunction<Layer, TensorShape> count) {
        return steps.stream()
                .mapToLong(step -> count.applyAsLong(step.layer(), step.input()))
                .sum();
    }

    /**
     * The shape of the last layer's output, or the input where there is no layer.
     *
     * @return the shape
     */
    public TensorShape output() {
        return steps.isEmpty() ? input : steps.get(steps.size() - 1).output();
    }

    /**
     * A fresh engine block without weights, whose children bear the layers' names.
     *
     * @return the block
     */
    public Block block() {
        return new ChainBlock(this);
    }

    /**
     * Whether a block is one that {@link #block()} made: its children are the layers and follow one another.
     *
     * @param block any block
     * @return true for such a block
     */
    public static boolean isChain(Block block) {
        return block instanceof ChainBlock;
    }
}
