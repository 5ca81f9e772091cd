package loupe.plot;

import java.util.Locale;
import loupe.train.EpochRecord;
import loupe.train.TrainingEvent;

/** What a training is doing, in one line. */
final class ProgressText {

    private ProgressText() {}

    /** As {@code epoch 2 of 3, step 210 of 564: loss 0.412, accuracy 85.3 %, 4,120 images/s, 8 s left}. */
    static String of(TrainingEvent.Progress progress, int epochs) {
        return String.format(
                Locale.ROOT,
                "epoch %d of %d, step %d of %d: loss %s%s, %,.0f images/s, %s left",
                progress.epoch(),
                epochs,
                progress.step(),
                progress.steps(),
                Numbers.brief(progress.loss()),
                accuracy(", accuracy ", progress.accuracy()),
                progress.imagesPerSecond(),
                time(progress.secondsLeft()));
    }

    /** As {@code epoch 2 of 3: loss 0.412, accuracy 85.3 %; validation loss 0.43, accuracy 84.6 %; 6.5 s, ...}. */
    static String of(TrainingEvent.EpochEnded ended, int epochs) {
        EpochRecord epoch = ended.record();
        String validation = Double.isNaN(epoch.validationLoss())
                ? ""
                : "; validation loss " + Numbers.brief(epoch.validationLoss())
                        + accuracy(", accuracy ", epoch.validationAccuracy());
        return String.format(
                Locale.ROOT,
                "epoch %d of %d: loss %s%s%s; %.1f s, %,.0f images/s, %s left",
                epoch.epoch(),
                epochs,
                Numbers.brief(epoch.trainingLoss()),
                accuracy(", accuracy ", epoch.trainingAccuracy()),
                validation,
                epoch.seconds(),
                ended.imagesPerSecond(),
                time(ended.secondsLeft()));
    }

    /** Seconds as {@code 8 s}, {@code 3 min 20 s} or {@code 2 h 5 min}. */
    static String time(double seconds) {
        if (!Double.isFinite(seconds)) {
            return "unknown time";
        }
        long whole = Math.max(0, Math.round(seconds));
        if (whole < 60) {
            return whole + " s";
        }
        return whole < 3600
                ? whole / 60 + " min " + whole % 60 + " s"
                : whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }

    private static String accuracy(String before, double share) {
        return Double.isNaN(share) ? "" : before + Numbers.percent(share);
    }
}
