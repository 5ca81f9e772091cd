package loupe.layer;

import ai.djl.nn.Block;

/**
 * Group normalisation: {@code y = gamma (x - mean) / sqrt(variance + epsilon) + beta}, with the mean and the variance of one
 * group of one image's channels, and a gamma and a beta for each channel (Wu and He, "Group Normalization", 2018, equations
 * 1, 2 and 7). Training and inference are alike, and no image looks at another: it works with batches of one.
 *
 * <p>Its statistics see the whole image, if faintly; the receptive field counts windows alone, as is usual.
 *
 * @param groups into how many groups the channels are cut; as many as channels make it instance normalisation
 * @param epsilon what is added to the variance
 */
public record GroupNorm(int groups, double epsilon) implements Layer {

    /**
     * Checks both numbers.
     *
     * @throws IllegalArgumentException when there is no group or epsilon is not above 0
     */
    public GroupNorm {
        Expect.atLeast("groups", 1, groups);
        Expect.that(epsilon > 0 && Double.isFinite(epsilon), "epsilon", "a finite number > 0", epsilon);
    }

    /**
     * This layer with another epsilon.
     *
     * @param value what is added to the variance
     * @return a new layer
     */
    public GroupNorm epsilon(double value) {
        return new GroupNorm(groups, value);
    }

    @Override
    public String kind() {
        return "groupNorm";
    }

    @Override
    public String settings() {
        return groups + (groups == 1 ? " group" : " groups") + (epsilon == 1e-5 ? "" : ", epsilon " + epsilon);
    }

    @Override
    public TensorShape outputShape(TensorShape input) {
        int channels = input.channels();
        Expect.that(channels % groups == 0, "groups", "a divisor of the input's " + channels + " channels", groups);
        return input;
    }

    @Override
    public long parameters(TensorShape input) {
        return 2L * input.channels();
    }

    @Override
    public Block block(TensorShape input) {
        return new GroupNormBlock(this, input);
    }
}
