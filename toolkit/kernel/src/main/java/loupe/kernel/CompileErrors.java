package loupe.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jdk.jshell.Diag;
import loupe.kernel.CellResult.Failure;
import loupe.kernel.Origins.Origin;

/** Writes compiler messages for a person: the cell's line, its text, and a caret under the column. */
final class CompileErrors {

    static final String NAME = "CompileError";

    private CompileErrors() {}

    static Failure of(List<Diag> diagnostics, Origin origin) {
        List<Diag> errors = diagnostics.stream().filter(Diag::isError).toList();
        List<String> lines = new ArrayList<>();
        errors.forEach(error -> describe(error, origin, lines));
        if (errors.isEmpty()) {
            return failure("the cell could not be compiled, and the compiler did not say why");
        }
        Diag first = errors.get(0);
        return new Failure(NAME, headline(first, origin), lines);
    }

    static Failure failure(String message) {
        return new Failure(NAME, message, List.of(Traceback.RED + NAME + Traceback.PLAIN + ": " + message));
    }

    private static String headline(Diag error, Origin origin) {
        return origin.where(line(error, origin)) + ": " + message(error);
    }

    private static int line(Diag error, Origin origin) {
        return origin.lineAt(origin.offset() + position(error));
    }

    private static int position(Diag error) {
        long start = error.getStartPosition() == Diag.NOPOS ? error.getPosition() : error.getStartPosition();
        return (int) Math.max(start, 0);
    }

    private static void describe(Diag error, Origin origin, List<String> lines) {
        int line = line(error, origin);
        String text = origin.text(line);
        lines.add(Traceback.RED + NAME + Traceback.PLAIN + ": " + headline(error, origin));
        lines.add(Traceback.BLUE + "%6d | ".formatted(line) + Traceback.PLAIN + text);
        lines.add(Traceback.BLUE + "       | " + Traceback.PLAIN + caret(error, origin, text));
    }

    private static String caret(Diag error, Origin origin, String text) {
        int start = origin.offset() + position(error);
        int lineStart = origin.source().lastIndexOf('\n', Math.max(start - 1, 0)) + 1;
        int column = Math.min(Math.max(start - lineStart, 0), text.length());
        long span = Math.min(error.getEndPosition() - error.getStartPosition(), text.length() - column);
        // Tabs stay tabs, so that the caret stands below its column.
        String margin = text.substring(0, column).replaceAll("[^\\t]", " ");
        return margin + Traceback.RED + "^".repeat((int) Math.max(span, 1)) + Traceback.PLAIN;
    }

    private static String message(Diag error) {
        return Traceback.expunge(error.getMessage(Locale.getDefault()))
                .lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("location:"))
                .collect(Collectors.joining("; "));
    }
}
