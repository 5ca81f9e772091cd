package loupe.layer;

import ai.djl.nn.Block;

/**
 * Batch normalisation: {@code y = gamma (x - mean) / sqrt(variance + epsilon) + beta} for each channel (Ioffe and Szegedy
 * 2015, algorithm 1); in training with the batch's mean and variance, otherwise with the running ones.
 *
 * @param momentum the share of the old running value that each step keeps
 * @param epsilon what is added to the variance
 */
public record BatchNorm(double momentum, double epsilon) implements Layer {

    /**
     * Checks both numbers.
     *
     * @throws IllegalArgumentException when the momentum is outside 0..1 or epsilon is not above 0
     */
    public BatchNorm {
        Expect.that(momentum >= 0 && momentum <= 1, "momentum", "a number of 0..1", momentum);
        Expect.that(epsilon > 0 && Double.isFinite(epsilon), "epsilon", "a finite number > 0", epsilon);
    }

    /**
     * This layer with another momentum.
     *
     * @param share the share of the old running value that each step keeps; PyTorch's argument is 1 minus this
     * @return a new layer
     */
    public BatchNorm momentum(double share) {
        return new BatchNorm(share, epsilon);
    }

    /**
     * This layer with another epsilon.
     *
     * @param value what is added to the variance
     * @return a new layer
     */
    public BatchNorm epsilon(double value) {
        return new BatchNorm(momentum, value);
    }

    @Override
    public String kind() {
        return "batchNorm";
    }

    @Override
    public String settings() {
        return (momentum == 0.9 ? "" : "momentum " + momentum)
                + (epsilon == 1e-5 ? "" : (momentum == 0.9 ? "" : ", ") + "epsilon " + epsilon);
    }

    @Override
    public TensorShape outputShape(TensorShape input) {
        return input;
    }

    @Override
    public long parameters(TensorShape input) {
        return 2L * input.channels();
    }

    @Override
    public long statistics(TensorShape input) {
        return 2L * input.channels();
    }

    @Override
    public Block block(TensorShape input) {
        return ai.djl.nn.norm.BatchNorm.builder()
                .optMomentum((float) momentum)
                .optEpsilon((float) epsilon)
                .build();
    }
}
