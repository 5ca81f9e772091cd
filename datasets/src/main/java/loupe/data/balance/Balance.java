package loupe.data.balance;

import java.util.stream.IntStream;
import loupe.data.ImageSet;
import loupe.data.Split;

/** The ways to balance classes, for static import. */
public final class Balance {

    private Balance() {}

    /**
     * A weight for each class so that all classes count alike: w_k = N / (K n_k).
     *
     * <p>Source: King and Zeng, "Logistic regression in rare events data", Political Analysis 9(2), 2001, section 4. The
     * mean weight over the images is 1.
     *
     * <pre>{@code
     * classWeights(set);   // 90 cats and 10 dogs: 0.556 and 5
     * }</pre>
     *
     * @param training N images of K classes
     * @return K weights
     * @throws IllegalArgumentException when the set has targets or a class has no image
     */
    public static double[] classWeights(ImageSet training) {
        int[] counts = Classes.counts(training);
        return IntStream.of(counts)
                .mapToDouble(count -> (double) training.size() / counts.length / count)
                .toArray();
    }

    /**
     * Weights by the effective number of images: w_k ~ (1 - beta) / (1 - beta^n_k), so that they sum to K.
     *
     * <p>Source: Cui et al., "Class-balanced loss based on effective number of samples", CVPR 2019, equation 2. With beta 0
     * all weights are 1; towards 1 they become those of {@link #classWeights} but for their scale.
     *
     * @param training images of K classes
     * @param beta at least 0, below 1; usual are 0.9 to 0.9999
     * @return K weights
     * @throws IllegalArgumentException when the set has targets, a class has no image or beta is out of range
     */
    public static double[] effectiveWeights(ImageSet training, double beta) {
        if (!(beta >= 0 && beta < 1)) {
            throw new IllegalArgumentException("beta: expected >= 0 and < 1, got " + beta);
        }
        double[] weights = IntStream.of(Classes.counts(training))
                .mapToDouble(count -> (1 - beta) / (1 - Math.pow(beta, count)))
                .toArray();
        double sum =
                IntStream.range(0, weights.length).mapToDouble(k -> weights[k]).sum();
        return IntStream.range(0, weights.length)
                .mapToDouble(k -> weights[k] * weights.length / sum)
                .toArray();
    }

    /**
     * Repeats training images until each class has as many as the largest; validation stays as it is.
     *
     * <p>Each image comes floor(m / n_k) times or once more, the images that do being equally likely. Done after the split,
     * so that no image stands in both parts.
     *
     * @param data the parts
     * @param seed the same seed gives the same images
     * @return a split by given indices, in a random order
     * @throws IllegalArgumentException when the set has targets or a class has no training image
     */
    public static Split oversample(Split data, long seed) {
        return Resampling.of(
                data, "oversampled", seed, counts -> IntStream.of(counts).max());
    }

    /**
     * Leaves out training images until each class has as many as the smallest; validation stays as it is.
     *
     * @param data the parts
     * @param seed the same seed gives the same images, each of a class equally likely
     * @return a split by given indices, in a random order
     * @throws IllegalArgumentException when the set has targets or a class has no training image
     */
    public static Split undersample(Split data, long seed) {
        return Resampling.of(
                data, "undersampled", seed, counts -> IntStream.of(counts).min());
    }

    /**
     * Batches in which the classes' counts differ by at most one.
     *
     * @param training images of K classes
     * @param batchSize images in a batch, at least 1
     * @param seed the same seed gives the same batches
     * @return the order for any epoch
     * @throws IllegalArgumentException when the set has targets, a class has no image or the size is below 1
     */
    public static BalancedBatches balancedBatches(ImageSet training, int batchSize, long seed) {
        return new BalancedBatches(Classes.members(training), batchSize, seed);
    }
}
