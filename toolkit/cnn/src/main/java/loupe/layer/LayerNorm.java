package loupe.layer;

import ai.djl.nn.Block;

/**
 * Layer normalisation: {@code y = gamma (x - mean) / sqrt(variance + epsilon) + beta}, with the mean and the variance of all
 * values of one image, and a gamma and a beta for each value (Ba, Kiros and Hinton, "Layer Normalization", 2016, equation 4;
 * PyTorch's {@code LayerNorm((C, H, W))}). Training and inference are alike, and no image looks at another.
 *
 * <p>Its statistics see the whole image, if faintly; the receptive field counts windows alone, as is usual.
 *
 * @param epsilon what is added to the variance
 */
public record LayerNorm(double epsilon) implements Layer {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException when it is not above 0
     */
    public LayerNorm {
        Expect.that(epsilon > 0 && Double.isFinite(epsilon), "epsilon", "a finite number > 0", epsilon);
    }

    /**
     * This layer with another epsilon.
     *
     * @param value what is added to the variance
     * @return a new layer
     */
    public LayerNorm epsilon(double value) {
        return new LayerNorm(value);
    }

    @Override
    public String kind() {
        return "layerNorm";
    }

    @Override
    public String settings() {
        return epsilon == 1e-5 ? "" : "epsilon " + epsilon;
    }

    @Override
    public TensorShape outputShape(TensorShape input) {
        return input;
    }

    @Override
    public long parameters(TensorShape input) {
        return 2 * input.values();
    }

    @Override
    public Block block(TensorShape input) {
        return ai.djl.nn.norm.LayerNorm.builder().optEpsilon((float) epsilon).build();
    }
}
