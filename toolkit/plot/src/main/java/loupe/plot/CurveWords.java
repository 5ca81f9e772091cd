package loupe.plot;

import java.util.Locale;
import loupe.train.EpochRecord;
import loupe.train.History;

/** Learning curves in words: the last, the best, and whether it diverged. */
final class CurveWords {

    private CurveWords() {}

    static String of(History history, String footer) {
        var text = new StringBuilder("Learning curves");
        if (history.epochs().isEmpty()) {
            text.append(": ").append(history.steps().size()).append(" steps, no full epoch yet");
        } else {
            text.append(" over ")
                    .append(count(history.epochs().size(), "epoch"))
                    .append('\n')
                    .append(history);
            text.append('\n').append(best(history));
        }
        return footer.isEmpty() ? text.toString() : text + "\n" + footer;
    }

    static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private static String best(History history) {
        EpochRecord best = history.epochs().get(0);
        for (EpochRecord epoch : history.epochs()) {
            best = epoch.validationLoss() < best.validationLoss() ? epoch : best;
        }
        return Double.isNaN(best.validationLoss())
                ? "no validation images"
                : String.format(
                        Locale.ROOT, "lowest validation loss %.4f in epoch %d", best.validationLoss(), best.epoch());
    }
}
