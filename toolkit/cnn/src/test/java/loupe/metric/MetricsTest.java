package loupe.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import org.junit.jupiter.api.Test;

/**
 * Five predictions of three classes, worked by hand.
 *
 * <pre>
 *     true  predicted  probabilities
 * 0   cat   cat        0.70 0.20 0.10
 * 1   cat   dog        0.15 0.80 0.05
 * 2   dog   dog        0.25 0.50 0.25
 * 3   dog   owl        0.30 0.10 0.60
 * 4   owl   owl        0.00 0.10 0.90
 * </pre>
 */
class MetricsTest {

    private static final double EXACT = 1e-9;
    /** Confidences are floats. */
    private static final double FLOAT = 1e-6;

    private final Predictions five = new Predictions(
            new float[][] {
                {0.70f, 0.20f, 0.10f},
                {0.15f, 0.80f, 0.05f},
                {0.25f, 0.50f, 0.25f},
                {0.30f, 0.10f, 0.60f},
                {0.00f, 0.10f, 0.90f}
            },
            new int[] {0, 0, 1, 1, 2},
            List.of("cat", "dog", "owl"));

    @Test
    void threeOfFiveAreRight() {
        assertThat(Metrics.accuracy(five)).isCloseTo(0.6, within(EXACT));
        assertThat(five.predictedName(3)).isEqualTo("owl");
        assertThat(five.confidence(3)).isEqualTo(0.6f);
    }

    @Test
    void theSecondChoiceSavesOneMore() {
        // 1 has cat second; 3 has dog third.
        assertThat(Metrics.topKAccuracy(five, 1)).isCloseTo(0.6, within(EXACT));
        assertThat(Metrics.topKAccuracy(five, 2)).isCloseTo(0.8, within(EXACT));
        assertThat(Metrics.topKAccuracy(five, 3)).isCloseTo(1.0, within(EXACT));
        assertThatThrownBy(() -> Metrics.topKAccuracy(five, 4)).hasMessage("k: expected 1..3, got 4");
    }

    @Test
    void ofEqualProbabilitiesTheFirstComesFirst() {
        assertThat(five.top(2, 3)).containsExactly(1, 0, 2);
    }

    @Test
    void theConfusionMatrixHasTheTrueClassesAsRows() {
        ConfusionMatrix matrix = Metrics.confusionMatrix(five);
        assertThat(matrix.counts()).isDeepEqualTo(new int[][] {{1, 1, 0}, {0, 1, 1}, {0, 0, 1}});
        assertThat(matrix.mostConfused(5))
                .extracting(Object::toString)
                .containsExactly("cat taken for dog: 1", "dog taken for owl: 1");
    }

    @Test
    void eachClassHasItsScores() {
        List<ClassScore> scores = Metrics.classScores(five);
        assertThat(scores)
                .containsExactly(
                        new ClassScore("cat", 1.0, 0.5, 2),
                        new ClassScore("dog", 0.5, 0.5, 2),
                        new ClassScore("owl", 0.5, 1.0, 1));
        assertThat(scores.get(0).f1()).isCloseTo(2.0 / 3, within(EXACT));
        assertThat(Metrics.macro(five, ClassScore::precision)).isCloseTo(2.0 / 3, within(EXACT));
        assertThat(Metrics.macro(five, ClassScore::recall)).isCloseTo(2.0 / 3, within(EXACT));
        assertThat(Metrics.macro(five, ClassScore::f1)).isCloseTo((2.0 / 3 + 0.5 + 2.0 / 3) / 3, within(EXACT));
    }

    @Test
    void aClassThatNeverOccursScoresZeroAndDoesNotCount() {
        Predictions two =
                new Predictions(new float[][] {{1, 0, 0}, {1, 0, 0}}, new int[] {0, 1}, List.of("cat", "dog", "owl"));
        assertThat(Metrics.classScores(two).get(2)).isEqualTo(new ClassScore("owl", 0, 0, 0));
        assertThat(Metrics.classScores(two).get(2).f1()).isZero();
        assertThat(Metrics.macro(two, ClassScore::recall)).isCloseTo(0.5, within(EXACT));
    }

    @Test
    void theCrossEntropyIsTheMeanSurprise() {
        double sum = Math.log(0.70) + Math.log(0.15) + Math.log(0.50) + Math.log(0.10) + Math.log(0.90);
        assertThat(Metrics.crossEntropy(five)).isCloseTo(-sum / 5, within(FLOAT));
    }

    @Test
    void theCrossEntropyOfASureMistakeIsFinite() {
        Predictions sure = new Predictions(new float[][] {{1, 0}}, new int[] {1}, List.of("a", "b"));
        assertThat(Metrics.crossEntropy(sure)).isCloseTo(23 * Math.log(2), within(EXACT));
    }

    @Test
    void calibrationComparesConfidenceWithAccuracy() {
        // Two bins: (0, 0.5] holds 2, right; (0.5, 1] holds 0, 1, 3, 4 with mean confidence 0.75, half of them right.
        Calibration two = Metrics.calibration(five, 2);
        assertThat(two.bins()).extracting(Calibration.Bin::count).containsExactly(1, 4);
        assertThat(two.bins().get(1).meanConfidence()).isCloseTo(0.75, within(FLOAT));
        assertThat(two.bins().get(1).accuracy()).isCloseTo(0.5, within(EXACT));
        assertThat(two.expectedError()).isCloseTo(0.2 * 0.5 + 0.8 * 0.25, within(FLOAT));
        // Ten bins: each of the five has one of its own.
        double sum = Math.abs(1 - 0.7) + 0.8 + Math.abs(1 - 0.5) + 0.6 + Math.abs(1 - 0.9);
        assertThat(Metrics.calibration(five, 10).expectedError()).isCloseTo(sum / 5, within(FLOAT));
        assertThatThrownBy(() -> Metrics.calibration(five, 0)).hasMessage("bins: expected >= 1, got 0");
    }

    @Test
    void theWorstMistakeIsTheSurest() {
        assertThat(Metrics.worstMistakes(five, 5))
                .extracting(Object::toString)
                .containsExactly(
                        "image 1: cat taken for dog (80.0 %; cat 15.0 %)",
                        "image 3: dog taken for owl (60.0 %; dog 10.0 %)");
        assertThat(Metrics.worstMistakes(five, 1)).extracting(Mistake::index).containsExactly(1);
    }

    @Test
    void imagesWithoutALabelDoNotCount() {
        Predictions part = new Predictions(five.probabilities(), new int[] {0, -1, -1, 1, -1}, five.classes());
        assertThat(Metrics.accuracy(part)).isCloseTo(0.5, within(EXACT));
        Predictions none = new Predictions(five.probabilities(), new int[] {-1, -1, -1, -1, -1}, five.classes());
        assertThatThrownBy(() -> Metrics.accuracy(none))
                .hasMessage("predictions: expected at least one with a label, got none of 5");
    }

    @Test
    void predictionsThatDoNotFitAreRefused() {
        List<String> names = List.of("a", "b");
        assertThatThrownBy(() -> new Predictions(new float[][] {{1, 0}}, new int[] {0, 1}, names))
                .hasMessage("labels: expected 1 as there are rows, got 2");
        assertThatThrownBy(() -> new Predictions(new float[][] {{1}}, new int[] {0}, names))
                .hasMessage("probabilities[0]: expected 2 values, one for each class, got 1");
        assertThatThrownBy(() -> new Predictions(new float[][] {{1, 0}}, new int[] {2}, names))
                .hasMessage("labels[0]: expected -1..1, got 2");
    }

    @Test
    void squaredErrorsByHand() {
        float[][] outputs = {{1, 2}, {3, 4}};
        float[][] targets = {{1, 0}, {0, 3}};
        // 0, 4, 9, 1
        assertThat(Metrics.meanSquaredError(outputs, targets)).isCloseTo(3.5, within(EXACT));
        assertThat(Metrics.rootMeanSquaredError(outputs, targets)).isCloseTo(Math.sqrt(3.5), within(EXACT));
        assertThatThrownBy(() -> Metrics.meanSquaredError(outputs, new float[][] {{1, 0}}))
                .hasMessage("targets: expected 2 rows, got 1");
    }

    @Test
    void anEvaluationReadsWithoutAPicture() {
        ImageSet images =
                ImageSet.ofFloats("pets", new ImageShape(1, 1, 1), new float[5], five.labels(), five.classes());
        assertThat(new Evaluation(five, images))
                .hasToString(
                        """
                        accuracy 60.0 % on 5 images of pets; cross-entropy 1.071; expected calibration error 0.460
                        class  precision  recall     F1  images
                          cat      1.000   0.500  0.667       2
                          dog      0.500   0.500  0.500       2
                          owl      0.500   1.000  0.667       1
                        macro      0.667   0.667  0.611       5
                        most confused: cat taken for dog: 1; dog taken for owl: 1""");
        assertThatThrownBy(() -> new Evaluation(five, images.take(2)))
                .hasMessage("predictions: expected 2 as there are images, got 5");
    }
}
