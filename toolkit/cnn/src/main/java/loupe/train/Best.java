package loupe.train;

import java.util.Optional;
import loupe.model.WeightSnapshot;

/** Remembers the weights of the epoch with the smallest validation loss; of equal ones the first. */
final class Best {

    private final double minDelta;
    private double loss = Double.POSITIVE_INFINITY;
    private double mark = Double.POSITIVE_INFINITY;
    private int waited;
    private int epoch;
    private WeightSnapshot weights;

    Best(double minDelta) {
        this.minDelta = minDelta;
    }

    void offer(EpochRecord record, WeightSnapshot offered) {
        boolean better = record.validationLoss() < mark - minDelta;
        mark = better ? record.validationLoss() : mark;
        waited = better ? 0 : waited + 1;
        if (record.validationLoss() < loss) {
            loss = record.validationLoss();
            epoch = record.epoch();
            weights = offered;
        }
    }

    /** The smallest validation loss so far. */
    double loss() {
        return loss;
    }

    /** The best epoch, from 1; 0 when none has ended. */
    int epoch() {
        return epoch;
    }

    /** How many epochs in a row have not been better by enough. */
    int waited() {
        return waited;
    }

    Optional<WeightSnapshot> weights() {
        return Optional.ofNullable(weights);
    }
}
