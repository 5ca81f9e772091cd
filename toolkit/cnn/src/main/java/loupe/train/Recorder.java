package loupe.train;

import java.util.ArrayList;
import java.util.List;

/** Writes down what happens while it happens. */
final class Recorder {

    private final List<EpochRecord> epochs = new ArrayList<>();
    private final List<StepLoss> steps = new ArrayList<>();
    private final List<LayerStatistics> layers = new ArrayList<>();

    void add(EpochRecord epoch) {
        epochs.add(epoch);
    }

    void add(StepLoss step) {
        steps.add(step);
    }

    void add(List<LayerStatistics> measured) {
        layers.addAll(measured);
    }

    /** Full epochs so far. */
    int epochs() {
        return epochs.size();
    }

    float[] losses() {
        float[] losses = new float[steps.size()];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = steps.get(i).loss();
        }
        return losses;
    }

    History history() {
        return new History(epochs, steps, layers);
    }
}
