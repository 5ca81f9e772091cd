package loupe.plot;

import java.util.ArrayList;
import java.util.List;
import loupe.train.EpochRecord;
import loupe.train.History;
import loupe.train.StepLoss;

/** Collects a running training's numbers; used by its thread alone. */
final class LiveHistory {

    private final int planned;
    private final List<EpochRecord> epochs = new ArrayList<>();
    private final List<StepLoss> steps = new ArrayList<>();

    LiveHistory(int planned) {
        this.planned = planned;
    }

    int planned() {
        return planned;
    }

    void add(StepLoss step) {
        steps.add(step);
    }

    void add(EpochRecord epoch) {
        epochs.add(epoch);
    }

    /** The curves so far, on an axis as long as the training will be; a copy that another thread may draw. */
    LearningCurves curves() {
        return new LearningCurves(new History(epochs, steps), planned);
    }
}
