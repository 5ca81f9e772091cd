package loupe.layer;

import ai.djl.nn.Block;

/**
 * Squeeze-and-excitation: each channel times a gate {@code sigmoid(W2 relu(W1 z))} between 0 and 1, where z are the channels'
 * means, W1 cuts the C channels down to C / reduction, and W2 brings them back (Hu, Shen and Sun, "Squeeze-and-Excitation
 * Networks", 2018, equations 2 to 4; both without a bias, as there).
 *
 * @param reduction by how much the channels are cut down in between
 */
public record SqueezeAndExcite(int reduction) implements Layer {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException when it is below 1
     */
    public SqueezeAndExcite {
        Expect.atLeast("reduction", 1, reduction);
    }

    @Override
    public String kind() {
        return "squeezeAndExcite";
    }

    @Override
    public String settings() {
        return "reduction " + reduction;
    }

    @Override
    public TensorShape outputShape(TensorShape input) {
        Expect.that(!input.isFlat(), "input", "feature maps (C, H, W)", input + "; put this layer before flatten()");
        Expect.that(
                reduction <= input.channels(),
                "reduction",
                "<= the input's " + input.channels() + " channels",
                reduction);
        return input;
    }

    int hidden(TensorShape input) {
        return input.channels() / reduction;
    }

    @Override
    public long parameters(TensorShape input) {
        return 2L * input.channels() * hidden(input);
    }

    @Override
    public long multiplyAdds(TensorShape input) {
        return parameters(input);
    }

    @Override
    public ReceptiveField receptiveField(ReceptiveField before) {
        return before.with(ReceptiveField.WHOLE_IMAGE);
    }

    @Override
    public Block block(TensorShape input) {
        return new SqueezeAndExciteBlock(hidden(input), input.channels());
    }
}
