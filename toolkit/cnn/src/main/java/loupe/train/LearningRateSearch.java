package loupe.train;

import java.util.List;
import java.util.Locale;

/**
 * How the loss went while the learning rate rose from step to step, and the rate that this speaks for.
 *
 * @param rates the learning rate of each step, rising by the same factor
 * @param losses the loss of each step, before its update
 * @param smoothed the losses as means over a window of seven steps
 * @param rate the rate to take; NaN when no rate lowered the loss
 * @param reason why, in words
 */
public record LearningRateSearch(
        List<Double> rates, List<Double> losses, List<Double> smoothed, double rate, String reason) {

    /** Copies the lists. */
    public LearningRateSearch {
        rates = List.copyOf(rates);
        losses = List.copyOf(losses);
        smoothed = List.copyOf(smoothed);
    }

    @Override
    public String toString() {
        return (Double.isNaN(rate)
                        ? "learning rate: none found"
                        : String.format(Locale.ROOT, "learning rate: %.2g", rate))
                + ": " + reason;
    }
}
