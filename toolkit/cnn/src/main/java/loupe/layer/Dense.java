package loupe.layer;

import ai.djl.nn.Block;
import ai.djl.nn.core.Linear;

/**
 * A dense (fully connected) layer: {@code y = W x + b}, (F) to (F=units).
 *
 * @param units the number of outputs
 * @param bias whether each output adds a number of its own
 * @param initialiser how the first weights are drawn; biases start at 0
 */
public record Dense(int units, boolean bias, Initialiser initialiser) implements Layer {

    /**
     * Checks the number of outputs.
     *
     * @throws IllegalArgumentException when it is below 1
     */
    public Dense {
        Expect.atLeast("units", 1, units);
    }

    /**
     * This layer with or without a bias.
     *
     * @param wanted false to leave it out
     * @return a new layer
     */
    public Dense bias(boolean wanted) {
        return new Dense(units, wanted, initialiser);
    }

    /**
     * This layer with other first weights.
     *
     * @param other how they are drawn
     * @return a new layer
     */
    public Dense initialiser(Initialiser other) {
        return new Dense(units, bias, other);
    }

    @Override
    public Dense withDefault(Initialiser other) {
        return initialiser.automatic() ? initialiser(other) : this;
    }

    @Override
    public String kind() {
        return "dense";
    }

    @Override
    public String settings() {
        return units + (units == 1 ? " unit" : " units") + (bias ? "" : ", no bias") + initialiser.words();
    }

    @Override
    public TensorShape outputShape(TensorShape input) {
        // The engine would silently multiply the last axis alone.
        if (!input.isFlat()) {
            throw new IllegalArgumentException(
                    "expected a flat input (F=...), got " + input + "; put flatten() before it");
        }
        return TensorShape.flat(units);
    }

    @Override
    public long parameters(TensorShape input) {
        return multiplyAdds(input) + (bias ? units : 0);
    }

    @Override
    public long multiplyAdds(TensorShape input) {
        return input.values() * units;
    }

    @Override
    public ReceptiveField receptiveField(ReceptiveField before) {
        return before.reach() == ReceptiveField.Reach.UNKNOWN ? before : ReceptiveField.WHOLE_IMAGE;
    }

    @Override
    public Block block(TensorShape input) {
        return Linear.builder().setUnits(units).optBias(bias).build();
    }
}
