package loupe.train;

/** What a training makes small. */
public sealed interface Loss {

    /**
     * The mean over the batch of {@code -log softmax(z)[label]}, z the logits (N, K), for sets with labels.
     *
     * <p>Goodfellow, Bengio and Courville, Deep Learning (2016), section 6.2.2.3.
     */
    record CrossEntropy() implements Loss {
        @Override
        public String toString() {
            return "crossEntropy()";
        }
    }

    /** The mean over batch and outputs of {@code (z - target)^2}, z the outputs (N, K), for sets with targets. */
    record MeanSquaredError() implements Loss {
        @Override
        public String toString() {
            return "meanSquaredError()";
        }
    }
}
