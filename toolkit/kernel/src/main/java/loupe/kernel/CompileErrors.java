package loupe.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.Diag;
import loupe.kernel.CellResult.Failure;
import loupe.kernel.Origins.Origin;

/** Writes compiler messages for a person: the cell's line, its text, and a caret under the column. */
final class CompileErrors {

    static final String NAME = "CompileError";

    private static final int MOST_ERRORS = 10;
    private static final String GUTTER = "       | ";
    private static final Pattern LOCATION = Pattern.compile("location:\\s+(\\w.*\\S \\S+)");

    private CompileErrors() {}

    static Failure of(List<Diag> diagnostics, Origin origin, SessionNames names) {
        List<Diag> errors = diagnostics.stream().filter(Diag::isError).toList();
        if (errors.isEmpty()) {
            return failure("the cell could not be compiled, and the compiler did not say why");
        }
        List<String> lines = new ArrayList<>();
        errors.stream().limit(MOST_ERRORS).forEach(error -> describe(error, origin, names, lines));
        if (errors.size() > MOST_ERRORS) {
            lines.add("... " + (errors.size() - MOST_ERRORS) + " more errors");
        }
        return new Failure(NAME, headline(errors.get(0), origin), lines);
    }

    static Failure failure(String message) {
        return new Failure(NAME, message, List.of(Traceback.RED + NAME + Traceback.PLAIN + ": " + message));
    }

    private static String headline(Diag error, Origin origin) {
        return origin.where(line(error, origin)) + ": " + message(error);
    }

    private static int line(Diag error, Origin origin) {
        return origin.lineAt(place(error, origin));
    }

    /** Where in the cell the carets begin: of an unknown member the compiler means what follows the dot. */
    private static int place(Diag error, Origin origin) {
        String source = origin.source();
        int named = origin.offset() + (int) Math.max(error.getPosition(), 0);
        if (error.getPosition() != Diag.NOPOS && named < source.length() && source.charAt(named) == '.') {
            return afterDot(source, named);
        }
        long start = error.getStartPosition() == Diag.NOPOS ? error.getPosition() : error.getStartPosition();
        return origin.offset() + (int) Math.max(start, 0);
    }

    private static int afterDot(String source, int dot) {
        int next = dot + 1;
        while (next < source.length() - 1 && Character.isWhitespace(source.charAt(next))) {
            next++;
        }
        return next;
    }

    private static void describe(Diag error, Origin origin, SessionNames names, List<String> lines) {
        int line = line(error, origin);
        CodeQuote quote = quote(error, origin, origin.text(line));
        lines.add(Traceback.RED + NAME + Traceback.PLAIN + ": " + headline(error, origin));
        lines.add(Traceback.BLUE + "%6d | ".formatted(line) + Traceback.PLAIN + quote.code());
        lines.add(Traceback.BLUE
                + GUTTER
                + Traceback.PLAIN
                + quote.margin()
                + Traceback.RED
                + quote.carets()
                + Traceback.PLAIN);
        names.hint(error.getMessage(Locale.getDefault()))
                .ifPresent(hint -> lines.add(Traceback.BLUE + GUTTER + Traceback.PLAIN + hint));
    }

    private static CodeQuote quote(Diag error, Origin origin, String text) {
        int place = place(error, origin);
        int lineStart = origin.source().lastIndexOf('\n', Math.max(place - 1, 0)) + 1;
        return new CodeQuote(text, place - lineStart, origin.offset() + (int) error.getEndPosition() - place);
    }

    private static String message(Diag error) {
        return Traceback.expunge(error.getMessage(Locale.getDefault()))
                .lines()
                .map(String::strip)
                .map(CompileErrors::lookedIn)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("; "))
                .replace("; symbol: ", ": ")
                .replaceAll("\\s+", " ");
    }

    /** Where a symbol was looked for is worth a word unless it is the cell itself. */
    private static String lookedIn(String line) {
        Matcher location = LOCATION.matcher(line);
        return !line.startsWith("location:") ? line : location.matches() ? "in " + location.group(1) : "";
    }
}
