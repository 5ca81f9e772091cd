package loupe.experiment;

import java.util.Arrays;

/**
 * One epoch in a manifest; null where a number means nothing (no classes, no validation images), NaN when it was not finite.
 *
 * @param epoch from 1
 * @param trainingLoss mean over the training images
 * @param trainingAccuracy 0 to 1
 * @param validationLoss mean over the validation images
 * @param validationAccuracy 0 to 1
 * @param seconds what it took; never compared
 * @param weightsSha256 after the epoch
 */
public record EpochFacts(
        int epoch,
        Double trainingLoss,
        Double trainingAccuracy,
        Double validationLoss,
        Double validationAccuracy,
        double seconds,
        String weightsSha256) {

    boolean sameNumbers(EpochFacts other) {
        return Arrays.equals(numbers(), other.numbers()) && weightsSha256.equals(other.weightsSha256);
    }

    boolean isFinite() {
        return Arrays.stream(numbers()).allMatch(n -> n == null || Double.isFinite(n));
    }

    boolean within(Tolerances tolerances, EpochFacts other) {
        return near(trainingLoss, other.trainingLoss, relative(tolerances.loss(), trainingLoss))
                && near(validationLoss, other.validationLoss, relative(tolerances.loss(), validationLoss))
                && near(trainingAccuracy, other.trainingAccuracy, tolerances.accuracy())
                && near(validationAccuracy, other.validationAccuracy, tolerances.accuracy());
    }

    private Double[] numbers() {
        return new Double[] {trainingLoss, trainingAccuracy, validationLoss, validationAccuracy};
    }

    private static double relative(double tolerance, Double recorded) {
        return recorded == null ? 0 : tolerance * (1 + Math.abs(recorded));
    }

    private static boolean near(Double recorded, Double now, double tolerance) {
        return recorded == null || now == null ? recorded == now : Math.abs(recorded - now) <= tolerance;
    }
}
