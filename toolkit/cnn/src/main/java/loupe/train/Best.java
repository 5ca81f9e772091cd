package loupe.train;

import java.util.Optional;
import loupe.model.WeightSnapshot;

/** Remembers the weights of the epoch with the smallest validation loss; of equal ones the first. */
final class Best {

    private double loss = Double.POSITIVE_INFINITY;
    private int epoch;
    private WeightSnapshot weights;

    void offer(EpochRecord record, WeightSnapshot offered) {
        if (record.validationLoss() < loss) {
            loss = record.validationLoss();
            epoch = record.epoch();
            weights = offered;
        }
    }

    /** The best epoch, from 1; 0 when none has ended. */
    int epoch() {
        return epoch;
    }

    Optional<WeightSnapshot> weights() {
        return Optional.ofNullable(weights);
    }
}
