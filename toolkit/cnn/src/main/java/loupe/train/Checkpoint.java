package loupe.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import loupe.model.WeightSnapshot;

/**
 * The state of a training between two steps: all that the next step depends on, and all that was written down.
 *
 * <p>Streams of chance are derived from the seed, their purpose and the epoch or the step, so the position says where they
 * stand.
 *
 * @param facts what is no array
 * @param weights after the last step
 * @param good after the last epoch that ended well, or the first ones; the same object as weights where they are equal
 * @param best of the epoch with the smallest validation loss; empty when none has ended
 * @param optimizer what the optimizer remembers
 * @param losses of each step so far
 */
record Checkpoint(
        Facts facts,
        WeightSnapshot weights,
        WeightSnapshot good,
        Optional<WeightSnapshot> best,
        WeightSnapshot optimizer,
        float[] losses) {

    /**
     * The training that a state belongs to, which must be the same to go on.
     *
     * @param cnn the description; null when it has layers of one's own
     * @param config without where checkpoints go
     * @param preprocessing the fitted steps as text
     * @param trainingSha256 of the training images
     * @param validationSha256 of the validation images
     * @param indicesSha256 of how they were parted
     */
    record Identity(
            JsonNode cnn,
            JsonNode config,
            String preprocessing,
            String trainingSha256,
            String validationSha256,
            String indicesSha256) {}

    /**
     * The JSON beside the arrays.
     *
     * @param format always {@code loupe-checkpoint}
     * @param version of this layout
     * @param identity of the training
     * @param everySteps how often the state is kept
     * @param keepLast how many states are kept
     * @param step steps done
     * @param stepsPerEpoch of the training
     * @param epochs those that ended
     * @param layers what was measured of them
     * @param bestEpoch from 1; 0 for none
     * @param sums of the open epoch
     * @param seconds that the training took so far
     * @param epochSeconds of the open epoch
     */
    record Facts(
            String format,
            int version,
            Identity identity,
            int everySteps,
            int keepLast,
            long step,
            int stepsPerEpoch,
            List<EpochRecord> epochs,
            List<LayerStatistics> layers,
            int bestEpoch,
            Sums.Kept sums,
            double seconds,
            double epochSeconds) {}

    /** The steps of the open epoch that are done. */
    int stepInEpoch() {
        return (int) (facts.step - (long) facts.epochs.size() * facts.stepsPerEpoch);
    }

    /** What was told about one step. */
    StepLoss step(int index) {
        return new StepLoss(1 + index / facts.stepsPerEpoch, index + 1L, losses[index]);
    }
}
