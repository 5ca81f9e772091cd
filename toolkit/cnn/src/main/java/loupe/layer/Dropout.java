package loupe.layer;

import ai.djl.nn.Block;

/**
 * Dropout: in training each value is set to 0 with probability p and the others are divided by 1 - p; otherwise nothing
 * changes (Srivastava et al. 2014, in the inverted form).
 *
 * @param probability p, 0 or more and below 1
 */
public record Dropout(double probability) implements Layer {

    /**
     * Checks the probability.
     *
     * @throws IllegalArgumentException when it is not of 0 up to, but not with, 1
     */
    public Dropout {
        Expect.that(probability >= 0 && probability < 1, "probability", ">= 0 and < 1", probability);
    }

    @Override
    public String kind() {
        return "dropout";
    }

    @Override
    public String settings() {
        return "p " + probability;
    }

    @Override
    public TensorShape outputShape(TensorShape input) {
        return input;
    }

    @Override
    public Block block(TensorShape input) {
        return ai.djl.nn.norm.Dropout.builder().optRate((float) probability).build();
    }
}
