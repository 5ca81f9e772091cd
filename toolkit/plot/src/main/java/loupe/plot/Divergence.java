package loupe.plot;

import java.util.Locale;
import java.util.Optional;
import loupe.train.EpochRecord;
import loupe.train.History;
import loupe.train.StepLoss;

/**
 * Where a loss stopped being a number.
 *
 * @param place in epochs
 * @param words what happened, in one line
 */
record Divergence(double place, String words) {

    /** The first step, or else the first epoch, whose training loss is NaN or infinite. */
    static Optional<Divergence> of(History history) {
        Optional<Divergence> step = history.steps().stream()
                .filter(s -> !Float.isFinite(s.loss()))
                .findFirst()
                .map(s -> at(s, StepPlaces.perEpoch(history)));
        return step.or(() -> history.epochs().stream()
                .filter(e -> !Double.isFinite(e.trainingLoss()))
                .findFirst()
                .map(Divergence::at));
    }

    private static Divergence at(StepLoss step, double perEpoch) {
        String words = String.format(
                Locale.ROOT,
                "Diverged: the loss is %s at step %d, in epoch %d.",
                step.loss(),
                step.step(),
                step.epoch());
        return new Divergence(step.step() / perEpoch, words);
    }

    private static Divergence at(EpochRecord epoch) {
        return new Divergence(
                epoch.epoch(), "Diverged: the loss is " + epoch.trainingLoss() + " in epoch " + epoch.epoch() + ".");
    }

    /** An upright line where it happened, over the whole axis. */
    Line line(Axis y) {
        double[] ends = {y.value(y.low()), y.value(y.high())};
        return new Line("diverged", new double[] {place, place}, ends, Palette.PURPLE, Line.Style.GUIDE);
    }
}
