package loupe.metric;

import java.util.List;
import java.util.Locale;
import loupe.data.ImageSet;

/**
 * How well a classifier did on a set of images.
 *
 * <pre>{@code
 * var result = evaluate(network, data.validation());
 * result.accuracy();
 * result.worstMistakes(5);
 * }</pre>
 *
 * @param predictions what the network said, one row for each image
 * @param images the images
 */
public record Evaluation(Predictions predictions, ImageSet images) {

    private static final int CALIBRATION_BINS = 10;
    private static final int SHOWN_CONFUSIONS = 5;

    /**
     * Checks that both have the same number of images.
     *
     * @throws IllegalArgumentException when they do not
     */
    public Evaluation {
        Expect.that(
                predictions.size() == images.size(),
                "predictions",
                images.size() + " as there are images",
                predictions.size());
    }

    /**
     * {@link Metrics#accuracy}.
     *
     * @return 0..1
     */
    public double accuracy() {
        return Metrics.accuracy(predictions);
    }

    /**
     * {@link Metrics#topKAccuracy}.
     *
     * @param k 1 to the number of classes
     * @return 0..1
     */
    public double topKAccuracy(int k) {
        return Metrics.topKAccuracy(predictions, k);
    }

    /**
     * {@link Metrics#crossEntropy}.
     *
     * @return the mean over the images, in nats
     */
    public double crossEntropy() {
        return Metrics.crossEntropy(predictions);
    }

    /**
     * {@link Metrics#classScores}.
     *
     * @return K scores in order of the classes
     */
    public List<ClassScore> classScores() {
        return Metrics.classScores(predictions);
    }

    /**
     * The mean precision of the classes.
     *
     * @return 0..1
     */
    public double macroPrecision() {
        return Metrics.macro(predictions, ClassScore::precision);
    }

    /**
     * The mean recall of the classes.
     *
     * @return 0..1
     */
    public double macroRecall() {
        return Metrics.macro(predictions, ClassScore::recall);
    }

    /**
     * The mean F1 of the classes.
     *
     * @return 0..1
     */
    public double macroF1() {
        return Metrics.macro(predictions, ClassScore::f1);
    }

    /**
     * {@link Metrics#confusionMatrix}.
     *
     * @return rows by true class, columns by predicted class
     */
    public ConfusionMatrix confusionMatrix() {
        return Metrics.confusionMatrix(predictions);
    }

    /**
     * {@link Metrics#calibration} in ten bins.
     *
     * @return the bins with their expected calibration error
     */
    public Calibration calibration() {
        return Metrics.calibration(predictions, CALIBRATION_BINS);
    }

    /**
     * {@link Metrics#worstMistakes}.
     *
     * @param n at most how many
     * @return the mistakes, the surest first; {@code images().image(mistake.index())} is the picture
     */
    public List<Mistake> worstMistakes(int n) {
        return Metrics.worstMistakes(predictions, n);
    }

    /**
     * The pairs of classes that were confused most often.
     *
     * @param n at most how many
     * @return the pairs, the most frequent first
     */
    public List<ConfusionMatrix.Confusion> mostConfused(int n) {
        return confusionMatrix().mostConfused(n);
    }

    /** All that a picture of it shows, in words and numbers. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(line(
                "accuracy %.1f %% on %d images of %s; cross-entropy %.3f; expected calibration error %.3f",
                100 * accuracy(),
                images.size(),
                images.name(),
                crossEntropy(),
                calibration().expectedError()));
        int width =
                predictions.classes().stream().mapToInt(String::length).max().orElse(0);
        String header = "%" + Math.max(width, 5) + "s  precision  recall     F1  images";
        String row = "%" + Math.max(width, 5) + "s  %9.3f  %6.3f  %5.3f  %6d";
        text.append(line(header, "class"));
        for (ClassScore score : classScores()) {
            text.append(line(row, score.name(), score.precision(), score.recall(), score.f1(), score.support()));
        }
        int labelled = (int) predictions.labelled().count();
        text.append(line(row, "macro", macroPrecision(), macroRecall(), macroF1(), labelled));
        List<ConfusionMatrix.Confusion> confused = mostConfused(SHOWN_CONFUSIONS);
        if (!confused.isEmpty()) {
            text.append("most confused: ")
                    .append(String.join(
                            "; ", confused.stream().map(Object::toString).toList()));
        }
        return text.toString().stripTrailing();
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values) + "\n";
    }
}
