package loupe.experiment;

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
        String weightsSha256) {}
