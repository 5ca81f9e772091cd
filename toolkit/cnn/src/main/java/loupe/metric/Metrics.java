package loupe.metric;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The measures by name, for static import; each is over the images whose class is known.
 *
 * <p>All measures of {@link Predictions} throw an {@link IllegalArgumentException} when no image has a label.
 */
public final class Metrics {

    /** Below this a probability counts as this: the spacing of float numbers at 1, as in scikit-learn's log loss. */
    private static final double LEAST_PROBABILITY = Math.ulp(1f);

    private Metrics() {}

    /**
     * The share of images whose predicted class is the true one.
     *
     * @param p the predictions
     * @return 0..1
     */
    public static double accuracy(Predictions p) {
        return mean(p, i -> p.isCorrect(i) ? 1 : 0);
    }

    /**
     * The share of images whose true class is among the k most probable ones.
     *
     * @param p the predictions
     * @param k 1 to the number of classes
     * @return 0..1, for k = 1 the accuracy
     * @throws IllegalArgumentException when k is outside its range
     */
    public static double topKAccuracy(Predictions p, int k) {
        return mean(p, i -> IntStream.of(p.top(i, k)).anyMatch(c -> c == p.labels()[i]) ? 1 : 0);
    }

    /**
     * The cross-entropy {@code -1/N sum of ln p(true class)} in nats, also called log loss; probabilities below 2^-23 count
     * as 2^-23, so that one sure mistake does not make it infinite.
     *
     * @param p the predictions
     * @return 0 or more; ln K for a network that knows nothing
     */
    public static double crossEntropy(Predictions p) {
        return mean(p, i -> -Math.log(Math.max(p.probabilities()[i][p.labels()[i]], LEAST_PROBABILITY)));
    }

    /**
     * How often each class was taken for each other.
     *
     * @param p the predictions
     * @return rows by true class, columns by predicted class
     */
    public static ConfusionMatrix confusionMatrix(Predictions p) {
        int k = p.classes().size();
        int[][] counts = new int[k][k];
        p.labelled().forEach(i -> counts[p.labels()[i]][p.predicted(i)]++);
        return new ConfusionMatrix(counts, p.classes());
    }

    /**
     * Precision, recall, F1 and support of each class.
     *
     * @param p the predictions
     * @return K scores in order of the classes
     */
    public static List<ClassScore> classScores(Predictions p) {
        ConfusionMatrix matrix = confusionMatrix(p);
        return IntStream.range(0, p.classes().size()).mapToObj(matrix::score).toList();
    }

    /**
     * The mean of a score over the classes that were there or were said, each class with the same weight.
     *
     * @param p the predictions
     * @param score which, as {@code ClassScore::f1}
     * @return the macro average, 0..1
     */
    public static double macro(Predictions p, ToDoubleFunction<ClassScore> score) {
        ConfusionMatrix matrix = confusionMatrix(p);
        return IntStream.range(0, p.classes().size())
                .filter(k -> matrix.support(k) > 0 || matrix.predicted(k) > 0)
                .mapToDouble(k -> score.applyAsDouble(matrix.score(k)))
                .average()
                .orElseThrow();
    }

    /**
     * Confidence against accuracy.
     *
     * @param p the predictions
     * @param bins into how many intervals of equal width 0..1 is cut
     * @return the bins and their expected calibration error
     * @throws IllegalArgumentException when bins is below 1
     */
    public static Calibration calibration(Predictions p, int bins) {
        Expect.that(bins >= 1, "bins", ">= 1", bins);
        return new Calibration(
                IntStream.range(0, bins).mapToObj(b -> bin(p, b, bins)).toList());
    }

    private static Calibration.Bin bin(Predictions p, int number, int bins) {
        int[] members =
                p.labelled().filter(i -> binOf(p.confidence(i), bins) == number).toArray();
        double confidence =
                IntStream.of(members).mapToDouble(p::confidence).average().orElse(Double.NaN);
        double accuracy = IntStream.of(members)
                .mapToDouble(i -> p.isCorrect(i) ? 1 : 0)
                .average()
                .orElse(Double.NaN);
        return new Calibration.Bin((double) number / bins, (number + 1.0) / bins, members.length, confidence, accuracy);
    }

    private static int binOf(float confidence, int bins) {
        return Math.max(0, Math.min(bins - 1, (int) Math.ceil((double) confidence * bins) - 1));
    }

    /**
     * The mistakes that the network was surest of.
     *
     * @param p the predictions
     * @param n at most how many
     * @return the mistakes, the surest first; equal ones in order of the images
     */
    public static List<Mistake> worstMistakes(Predictions p, int n) {
        return p.labelled()
                .filter(i -> !p.isCorrect(i))
                .mapToObj(i -> mistake(p, i))
                .sorted(Comparator.comparingDouble(Mistake::confidence).reversed())
                .limit(n)
                .toList();
    }

    private static Mistake mistake(Predictions p, int i) {
        int label = p.labels()[i];
        return new Mistake(
                i,
                label,
                p.predicted(i),
                p.classes().get(label),
                p.predictedName(i),
                p.confidence(i),
                p.probabilities()[i][label]);
    }

    /**
     * The mean squared error {@code 1/(N K) sum of (output - target)^2} of a regression.
     *
     * @param outputs N rows of K values
     * @param targets N rows of K values
     * @return 0 or more
     * @throws IllegalArgumentException when there are no values, or the shapes differ
     */
    public static double meanSquaredError(float[][] outputs, float[][] targets) {
        Expect.that(outputs.length == targets.length, "targets", outputs.length + " rows", targets.length);
        double sum = 0;
        long count = 0;
        for (int i = 0; i < outputs.length; i++) {
            Expect.that(
                    outputs[i].length == targets[i].length,
                    "targets[" + i + "]",
                    outputs[i].length + " values",
                    targets[i].length);
            for (int k = 0; k < outputs[i].length; k++, count++) {
                double difference = (double) outputs[i][k] - targets[i][k];
                sum += difference * difference;
            }
        }
        Expect.that(count > 0, "outputs", "at least one value", "none");
        return sum / count;
    }

    /**
     * The square root of the mean squared error, in the targets' own unit.
     *
     * @param outputs N rows of K values
     * @param targets N rows of K values
     * @return 0 or more
     * @throws IllegalArgumentException when there are no values, or the shapes differ
     */
    public static double rootMeanSquaredError(float[][] outputs, float[][] targets) {
        return Math.sqrt(meanSquaredError(outputs, targets));
    }

    private static double mean(Predictions p, java.util.function.IntToDoubleFunction value) {
        return p.labelled().mapToDouble(value).average().orElseThrow();
    }
}
