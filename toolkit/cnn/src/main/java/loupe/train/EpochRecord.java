package loupe.train;

/**
 * What one full epoch came to.
 *
 * @param epoch the epoch, from 1
 * @param trainingLoss the mean of the loss over the training images, each before its step's update
 * @param trainingAccuracy the share of training images whose class came out right, 0 to 1; NaN for a regression
 * @param validationLoss the mean of the loss over the validation images after the epoch
 * @param validationAccuracy the share of right classes, 0 to 1; NaN for a regression
 * @param seconds what the epoch took, validation included
 * @param weightsSha256 the hash of the weights after the epoch
 */
public record EpochRecord(
        int epoch,
        double trainingLoss,
        double trainingAccuracy,
        double validationLoss,
        double validationAccuracy,
        double seconds,
        String weightsSha256) {}
