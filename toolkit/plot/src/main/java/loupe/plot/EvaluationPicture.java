package loupe.plot;

import java.util.List;
import loupe.metric.ConfusionMatrix;
import loupe.metric.Evaluation;

/**
 * How well a classifier did, in one view: headline numbers, confusion matrix, calibration, worst mistakes.
 *
 * @param evaluation what to draw
 */
record EvaluationPicture(Evaluation evaluation) {

    private static final int MISTAKES = 14;

    Picture picture() {
        Picture matrix = new ConfusionPicture(evaluation.confusionMatrix(), HeadlinePicture.WIDTH).picture();
        Picture calibration = new CalibrationPicture(evaluation.calibration()).picture();
        boolean fits = matrix.width() + calibration.width() <= HeadlinePicture.WIDTH + 40;
        Picture mistakes = new MistakesPicture(evaluation.images(), evaluation.worstMistakes(MISTAKES)).picture();
        List<Picture> parts = fits
                ? List.of(headline(), Stack.beside(matrix, calibration), mistakes)
                : List.of(headline(), matrix, calibration, mistakes);
        return Stack.below(parts).withAlt(words(mistakes));
    }

    private Picture headline() {
        ConfusionMatrix matrix = evaluation.confusionMatrix();
        int wrong = 0;
        int all = 0;
        for (int k = 0; k < matrix.counts().length; k++) {
            all += matrix.support(k);
            wrong += matrix.support(k) - matrix.counts()[k][k];
        }
        return new HeadlinePicture(
                        evaluation.images().name() + ": " + wrong + " of " + all + " images wrong",
                        List.of(
                                List.of("accuracy", Numbers.percent(evaluation.accuracy())),
                                List.of("precision (macro)", Numbers.percent(evaluation.macroPrecision())),
                                List.of("recall (macro)", Numbers.percent(evaluation.macroRecall())),
                                List.of("F1 (macro)", Numbers.percent(evaluation.macroF1())),
                                List.of("cross-entropy", Numbers.brief(evaluation.crossEntropy())),
                                List.of(
                                        "calibration error",
                                        Numbers.brief(evaluation.calibration().expectedError()))))
                .picture();
    }

    private String words(Picture mistakes) {
        return evaluation + "\n\n" + ConfusionText.of(evaluation.confusionMatrix()) + "\n\n" + mistakes.alt();
    }
}
