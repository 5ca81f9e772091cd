package loupe.plot;

import java.util.Locale;
import loupe.metric.ConfusionMatrix;

/** A confusion matrix as lines of text. */
final class ConfusionText {

    private static final int MOST_CLASSES = 20;

    private ConfusionText() {}

    static String of(ConfusionMatrix matrix) {
        if (matrix.classes().size() > MOST_CLASSES) {
            return matrix.classes().size() + " classes, too many for lines of text; table(matrix) has all counts";
        }
        int name = matrix.classes().stream().mapToInt(String::length).max().orElse(1);
        var text = new StringBuilder();
        for (int k = 0; k < matrix.counts().length; k++) {
            text.append(k == 0 ? "" : "\n")
                    .append(String.format("%-" + name + "s", matrix.classes().get(k)));
            for (int count : matrix.counts()[k]) {
                text.append(String.format(Locale.ROOT, " %5d", count));
            }
        }
        return text.toString();
    }
}
