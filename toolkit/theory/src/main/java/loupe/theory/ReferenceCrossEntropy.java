package loupe.theory;

import java.util.Arrays;

/**
 * Softmax and cross-entropy of logits, in double.
 *
 * <p>{@code p[k] = exp(z[k]) / sum over j of exp(z[j])} and {@code L = mean over n of -log p[n, label n]}, with gradient
 * {@code dL/dz[n,k] = (p[n,k] - [k = label n]) / N} (Goodfellow, Bengio and Courville 2016, section 6.2.2.3). The largest
 * logit is subtracted first, which changes nothing but the overflow.
 */
public final class ReferenceCrossEntropy {

    private ReferenceCrossEntropy() {}

    /**
     * The probabilities of one image.
     *
     * @param logits (K), at least one
     * @return (K), positive numbers with sum 1
     * @throws IllegalArgumentException when there is no logit
     */
    public static double[] softmax(double[] logits) {
        double total = logSumExp(logits);
        return Arrays.stream(logits).map(logit -> Math.exp(logit - total)).toArray();
    }

    /**
     * The mean loss of a batch.
     *
     * @param logits (N, K) by rows
     * @param labels (N), each 0 to K - 1
     * @return the loss in nats, at least 0
     * @throws IllegalArgumentException when there is not one label for each row
     */
    public static double loss(double[][] logits, int[] labels) {
        requireLabels(logits, labels);
        double sum = 0;
        for (int n = 0; n < labels.length; n++) {
            sum += logSumExp(logits[n]) - logits[n][labels[n]];
        }
        return sum / labels.length;
    }

    /**
     * The gradient of {@link #loss} with respect to the logits.
     *
     * @param logits (N, K) by rows
     * @param labels (N), each 0 to K - 1
     * @return (N, K) by rows; each row sums to 0
     * @throws IllegalArgumentException when there is not one label for each row
     */
    public static double[][] gradient(double[][] logits, int[] labels) {
        requireLabels(logits, labels);
        double[][] gradient = new double[labels.length][];
        for (int n = 0; n < labels.length; n++) {
            gradient[n] = softmax(logits[n]);
            gradient[n][labels[n]] -= 1;
            for (int k = 0; k < gradient[n].length; k++) {
                gradient[n][k] /= labels.length;
            }
        }
        return gradient;
    }

    private static double logSumExp(double[] logits) {
        Checks.atLeast(1, "logits", logits.length);
        double largest = Arrays.stream(logits).max().orElseThrow();
        return largest
                + Math.log(Arrays.stream(logits)
                        .map(logit -> Math.exp(logit - largest))
                        .sum());
    }

    private static void requireLabels(double[][] logits, int[] labels) {
        Checks.atLeast(1, "labels", labels.length);
        if (labels.length != logits.length) {
            throw new IllegalArgumentException(
                    "labels: expected one for each of %d rows, got %d".formatted(logits.length, labels.length));
        }
    }
}
