package loupe.train;

import java.util.List;
import java.util.Locale;

/**
 * What a training wrote down: each full epoch, and the loss of each step.
 *
 * @param epochs the full epochs in order; an epoch that was cut short is not here
 * @param steps every step in order, those of an epoch that was cut short included
 * @param layers what {@code watch(everySteps)} measured, step after step and layer after layer; else empty
 */
public record History(List<EpochRecord> epochs, List<StepLoss> steps, List<LayerStatistics> layers) {

    /**
     * A history in which the layers were not watched.
     *
     * @param epochs the full epochs in order
     * @param steps every step in order
     */
    public History(List<EpochRecord> epochs, List<StepLoss> steps) {
        this(epochs, steps, List.of());
    }

    /** Copies the lists. */
    public History {
        epochs = List.copyOf(epochs);
        steps = List.copyOf(steps);
        layers = List.copyOf(layers);
    }

    /**
     * The last full epoch.
     *
     * @return its record
     * @throws IllegalStateException when no epoch ended
     */
    public EpochRecord last() {
        if (epochs.isEmpty()) {
            throw new IllegalStateException("history: expected at least one full epoch, got none");
        }
        return epochs.get(epochs.size() - 1);
    }

    @Override
    public String toString() {
        var text = new StringBuilder("epoch  loss    accuracy  val. loss  val. accuracy  seconds");
        epochs.forEach(e -> text.append(String.format(
                Locale.ROOT,
                "%n%5d  %.4f  %8.4f  %9.4f  %13.4f  %7.1f",
                e.epoch(),
                e.trainingLoss(),
                e.trainingAccuracy(),
                e.validationLoss(),
                e.validationAccuracy(),
                e.seconds())));
        return text.toString();
    }
}
