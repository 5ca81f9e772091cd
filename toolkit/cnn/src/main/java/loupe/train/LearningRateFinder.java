package loupe.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import loupe.data.Split;
import loupe.engine.Engines;
import loupe.engine.GradientLease;
import loupe.model.Cnn;

/** Raises the learning rate by the same factor each step and looks where the loss falls fastest. */
final class LearningRateFinder {

    static final double LOWEST = 1e-6;
    static final double HIGHEST = 10;
    static final int STEPS = 140;
    /** Steps on each side of a place that its smoothed loss is a mean of. */
    private static final int REACH = 3;

    private static final double DIVERGED = 4;

    private LearningRateFinder() {}

    static LearningRateSearch search(Cnn cnn, Split data, TrainingConfig config) {
        var preprocessing = Preflight.check(cnn, data, config);
        Engines.requireSound();
        try (GradientLease lease = GradientLease.take("findLearningRate");
                Trial trial = new Trial(cnn, data, config, preprocessing, lease)) {
            return judge(losses(trial, config.optimizer().learningRate()));
        }
    }

    static double rate(int step) {
        return LOWEST * Math.pow(HIGHEST / LOWEST, step / (STEPS - 1.0));
    }

    private static List<Double> losses(Trial trial, double base) {
        var losses = new ArrayList<Double>();
        Feed.Pass batches = trial.batches();
        for (int step = 0; step < STEPS && !hasDiverged(losses); step++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("findLearningRate: interrupted after step " + step);
            }
            losses.add((double) trial.step(batches, step, rate(step) / base));
        }
        return losses;
    }

    private static boolean hasDiverged(List<Double> losses) {
        return !losses.isEmpty() && !(losses.get(losses.size() - 1) <= DIVERGED * losses.get(0) + 1e-9);
    }

    /** The judgement on losses alone, the first at {@link #LOWEST}. */
    static LearningRateSearch judge(List<Double> losses) {
        List<Double> rates = java.util.stream.IntStream.range(0, losses.size())
                .mapToObj(LearningRateFinder::rate)
                .toList();
        List<Double> smooth = smooth(losses);
        int lowest = 0;
        for (int i = 0; i < smooth.size(); i++) {
            lowest = smooth.get(i) < smooth.get(lowest) ? i : lowest;
        }
        // 5 % below the start is more than a mean of seven batches wanders by.
        if (!(smooth.get(lowest) < 0.95 * smooth.get(0))) {
            return new LearningRateSearch(
                    rates,
                    losses,
                    smooth,
                    Double.NaN,
                    String.format(
                            Locale.ROOT,
                            "no rate from %.0e to %.0e lowered the loss of %.4g by 5 %%; check(cnn, data) may say why",
                            LOWEST,
                            rate(losses.size() - 1),
                            smooth.get(0)));
        }
        return found(losses, rates, smooth, lowest);
    }

    private static LearningRateSearch found(List<Double> losses, List<Double> rates, List<Double> smooth, int lowest) {
        int steepest = 0;
        for (int i = 1; i < lowest; i++) {
            steepest = fall(smooth, i) > fall(smooth, steepest) ? i : steepest;
        }
        double third = rates.get(lowest) / 3;
        double rate = Math.min(rates.get(steepest), third);
        String why = rates.get(steepest) <= third
                ? "where the loss falls fastest"
                : "a third of the rate with the lowest loss, as it falls fastest above that";
        String end = hasDiverged(losses)
                ? String.format(Locale.ROOT, "; it diverges at %.2g", rates.get(losses.size() - 1))
                : String.format(Locale.ROOT, "; it did not diverge up to %.2g", HIGHEST);
        return new LearningRateSearch(
                rates,
                losses,
                smooth,
                rate,
                String.format(
                                Locale.ROOT,
                                "%s; the loss went from %.4g to its lowest, %.4g, at %.2g",
                                why,
                                smooth.get(0),
                                smooth.get(lowest),
                                rates.get(lowest))
                        + end);
    }

    /** By how much the smoothed loss falls around a place. */
    private static double fall(List<Double> smooth, int place) {
        return smooth.get(Math.max(0, place - 1)) - smooth.get(Math.min(smooth.size() - 1, place + 1));
    }

    private static List<Double> smooth(List<Double> losses) {
        var smooth = new ArrayList<Double>();
        for (int i = 0; i < losses.size(); i++) {
            smooth.add(losses.subList(Math.max(0, i - REACH), Math.min(losses.size(), i + REACH + 1)).stream()
                    .mapToDouble(Double::doubleValue)
                    .filter(Double::isFinite)
                    .average()
                    .orElse(Double.MAX_VALUE));
        }
        return smooth;
    }
}
