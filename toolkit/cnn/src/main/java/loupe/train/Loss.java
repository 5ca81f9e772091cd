package loupe.train;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a training makes small. */
public sealed interface Loss {

    /**
     * For sets with labels: the mean over the batch of {@code -log softmax(z)[label]}, z the logits (N, K); with class
     * weights w, smoothing e, and shares q (N, K) of the classes, which mixup makes and which are 0 and 1 else,
     *
     * <p>{@code L = -sum_nk w_k ((1 - e) q_nk + e / K) log softmax(z_n)[k] / sum_nk w_k q_nk}.
     *
     * <p>The mean is a weighted one, as PyTorch's over class numbers: the weights of a batch are divided out, so that equal
     * weights change nothing. Goodfellow, Bengio and Courville, Deep Learning (2016), section 6.2.2.3; smoothing: Szegedy et
     * al., Rethinking the Inception architecture (CVPR 2016), section 7. Validation is measured without weights, smoothing
     * and mixing, so that its losses can be compared across such choices.
     *
     * @param classWeights K weights above 0, none for equal ones
     * @param balancedWeights whether the weights are N / (K n_k), by the training part's counts n_k
     * @param labelSmoothing e, the share of each label that is spread over all classes, in [0, 1)
     */
    record CrossEntropy(List<Double> classWeights, boolean balancedWeights, double labelSmoothing) implements Loss {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException when a weight is not above 0, weights are given twice, or the smoothing is out of
         *     range
         */
        public CrossEntropy {
            classWeights = classWeights == null ? List.of() : List.copyOf(classWeights);
            classWeights.forEach(weight -> Checks.positive("classWeights", weight));
            Checks.require(
                    classWeights.isEmpty() || !balancedWeights,
                    "classWeights",
                    "none beside balancedWeights()",
                    classWeights);
            Checks.fraction("labelSmoothing", labelSmoothing);
        }

        /**
         * Classes that count by given weights.
         *
         * @param weights one for each class, above 0
         * @return a changed copy
         * @throws IllegalArgumentException when a weight is not above 0
         */
        public CrossEntropy classWeights(double... weights) {
            return new CrossEntropy(Arrays.stream(weights).boxed().toList(), false, labelSmoothing);
        }

        /**
         * Classes that count alike, however many training images each has: {@code w_k = N / (K n_k)}.
         *
         * @return a changed copy
         * @see loupe.data.balance.Balance#classWeights
         */
        public CrossEntropy withBalancedWeights() {
            return new CrossEntropy(List.of(), true, labelSmoothing);
        }

        /**
         * Labels that leave something to the other classes.
         *
         * @param share spread over all classes, in [0, 1); usual is 0.1
         * @return a changed copy
         * @throws IllegalArgumentException when out of range
         */
        public CrossEntropy labelSmoothing(double share) {
            return new CrossEntropy(classWeights, balancedWeights, share);
        }

        @Override
        public String toString() {
            String given = classWeights.stream().map(String::valueOf).collect(Collectors.joining(", "));
            return "crossEntropy()" + (given.isEmpty() ? "" : ".classWeights(" + given + ")")
                    + (balancedWeights ? ".withBalancedWeights()" : "")
                    + (labelSmoothing > 0 ? ".labelSmoothing(" + labelSmoothing + ")" : "");
        }
    }

    /** The mean over batch and outputs of {@code (z - target)^2}, z the outputs (N, K), for sets with targets. */
    record MeanSquaredError() implements Loss {
        @Override
        public String toString() {
            return "meanSquaredError()";
        }
    }

    /**
     * For sets whose targets are NaN where nobody knows them, as keypoints that are hidden:
     * {@code L = sum_nk m_nk (z_nk - t_nk)^2 / sum_nk m_nk}, m being 1 where the target t is known and 0 else.
     *
     * <p>A batch without any known target has the loss 0 and changes nothing. It is the log-likelihood of normal errors over
     * what was observed: Little and Rubin, Statistical analysis with missing data (3rd edition, 2019), section 6.2.
     */
    record MaskedMeanSquaredError() implements Loss {
        @Override
        public String toString() {
            return "maskedMeanSquaredError()";
        }
    }

    /**
     * For sets with labels of which most are easy: the mean over the batch of {@code -(1 - p)^gamma log p},
     * {@code p = softmax(z)[label]}, z the logits (N, K); of mixed images the sum over the classes by their shares.
     *
     * <p>Lin et al., Focal loss for dense object detection (ICCV 2017), equation 4. Validation is measured by it too.
     *
     * @param gamma how far it looks away from what is right already, at least 0; 0 is cross entropy
     */
    record Focal(double gamma) implements Loss {

        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException when negative or not finite
         */
        public Focal {
            Checks.notNegative("gamma", gamma);
        }

        @Override
        public String toString() {
            return "focal(" + gamma + ")";
        }
    }

    /**
     * The mean over batch and outputs of {@code d^2 / 2} where {@code |d| <= delta}, else {@code delta (|d| - delta / 2)}, with
     * {@code d = z - target}, z the outputs (N, K), for sets with targets.
     *
     * <p>Huber, Robust estimation of a location parameter (Annals of Mathematical Statistics 35, 1964).
     *
     * @param delta the error above which the loss is a line, above 0
     */
    record Huber(double delta) implements Loss {

        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException when not above 0
         */
        public Huber {
            Checks.positive("delta", delta);
        }

        @Override
        public String toString() {
            return "huber(" + delta + ")";
        }
    }

    /**
     * Whether it is for sets with labels.
     *
     * @return false for those with targets
     */
    default boolean hasClasses() {
        return this instanceof CrossEntropy || this instanceof Focal;
    }
}
