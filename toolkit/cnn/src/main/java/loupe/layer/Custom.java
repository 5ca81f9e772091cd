package loupe.layer;

import ai.djl.nn.Block;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A layer of your own: any engine block, with what the library cannot see from outside. It cannot be written as JSON.
 *
 * @param name the layer's kind, as {@code squeeze}
 * @param blocks makes a fresh block without weights at each call
 * @param shape says the output shape of an input shape
 * @param weights how many numbers of the block training changes; checked when a network is initialised
 */
public record Custom(String name, Supplier<? extends Block> blocks, UnaryOperator<TensorShape> shape, long weights)
        implements Layer {

    /**
     * Checks the name and the count.
     *
     * @throws IllegalArgumentException when the name is no Java identifier or the count is negative
     */
    public Custom {
        Expect.that(
                name != null && name.matches("[A-Za-z][A-Za-z0-9]*[A-Za-z]|[A-Za-z]"),
                "name",
                "letters and digits that end in a letter",
                "'" + name + "'");
        Expect.that(weights >= 0, "parameters", ">= 0", weights);
    }

    @Override
    public String kind() {
        return name;
    }

    @Override
    public String settings() {
        return "custom";
    }

    @Override
    public TensorShape outputShape(TensorShape input) {
        return shape.apply(input);
    }

    @Override
    public long parameters(TensorShape input) {
        return weights;
    }

    @Override
    public ReceptiveField receptiveField(ReceptiveField before) {
        return ReceptiveField.UNKNOWN;
    }

    @Override
    public Block block(TensorShape input) {
        return blocks.get();
    }
}
