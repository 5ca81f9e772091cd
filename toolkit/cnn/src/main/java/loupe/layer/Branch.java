package loupe.layer;

import java.util.List;

/**
 * One way from an input to where {@link Branches} meet.
 *
 * @param layers the layers on it in order; none hands the input on as it is
 */
public record Branch(List<Layer> layers) {

    /** Copies the list. */
    public Branch {
        layers = List.copyOf(layers);
    }

    /**
     * The layers with their names and shapes.
     *
     * @param input the shape of the input
     * @return the chain, without steps where there are no layers
     * @throws IllegalArgumentException when a layer cannot take its input; the message names the layer
     */
    public Chain chain(TensorShape input) {
        return layers.isEmpty() ? new Chain(input, List.of()) : Chain.of(input, layers);
    }

    /** The layers in words, joined by {@code >}. */
    @Override
    public String toString() {
        return layers.isEmpty()
                ? "input"
                : String.join(" > ", layers.stream().map(Branch::word).toList());
    }

    static String word(Layer layer) {
        return layer.settings().isEmpty() ? layer.kind() : layer.kind() + " " + layer.settings();
    }
}
