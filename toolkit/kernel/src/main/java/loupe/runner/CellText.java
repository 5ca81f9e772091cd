package loupe.runner;

import java.util.Optional;
import java.util.regex.Pattern;
import loupe.display.MimeBundle;

/** What a cell put out, as plain text. */
final class CellText {

    private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*[A-Za-z]");

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
                text.append(oneLine(failed)).append('\n');
            }
        }
        return withoutColours(text.toString());
    }

    /** The error that ended the cell. */
    static Optional<String> failure(Cell cell) {
        return cell.outputs().stream()
                .filter(Output.Failed.class::isInstance)
                .map(output -> oneLine((Output.Failed) output))
                .findFirst();
    }

    static String oneLine(Output.Failed failed) {
        return failed.message().isBlank() ? failed.name() : failed.name() + ": " + failed.message();
    }

    static String withoutColours(String text) {
        return COLOUR.matcher(text).replaceAll("");
    }

    /** The first line of the source that says something, for progress and tables of contents. */
    static String firstLine(Cell cell, int width) {
        String line = cell.source().lines().map(String::strip).filter(text -> !text.isEmpty()).findFirst().orElse("(empty)");
        return line.length() <= width ? line : line.substring(0, Math.max(0, width - 3)) + "...";
    }
}
