package loupe.runner;

import java.util.Optional;
import loupe.display.MimeBundle;

/** What a cell put out, as plain text. */
final class CellText {

    private CellText() {}

    /** All text of the cell in order, a line break after each value. */
    static String of(Cell cell) {
        var text = new StringBuilder();
        for (Output output : cell.outputs()) {
            if (output instanceof Output.Stream stream) {
                text.append(stream.text());
            } else if (output instanceof Output.Shown shown && shown.data().containsKey(MimeBundle.PLAIN)) {
                text.append(shown.bundle().plain()).append('\n');
            } else if (output instanceof Output.Failed failed) {
                text.append(failed.oneLine()).append('\n');
            }
        }
        return Output.withoutColours(text.toString());
    }

    /** The error that ended the cell. */
    static Optional<String> failure(Cell cell) {
        return cell.outputs().stream()
                .filter(Output.Failed.class::isInstance)
                .map(output -> ((Output.Failed) output).oneLine())
                .findFirst();
    }
}
