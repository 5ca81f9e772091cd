package loupe.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShellException;
import loupe.kernel.CellResult.Failure;
import loupe.kernel.Origins.Origin;

/** Writes what a cell threw for a person: the real class, the message, the cell's line, the causes. */
final class Traceback {

    // Of Jupyter's colours these have a contrast of 3 to 1 and more on white and on black. Never bold and coloured:
    // Jupyter
    // takes another, darker red for that, which is below 3 to 1 on black.
    static final String RED = "\u001b[31m";
    static final String BLUE = "\u001b[34m";
    static final String PLAIN = "\u001b[0m";

    private static final int MOST_CAUSES = 10;
    private static final int MOST_SUPPRESSED = 5;
    private static final int LONGEST_MESSAGE = 4_000;
    private static final String SNIPPET_CLASS = "REPL\\.\\$JShell\\$\\p{Alnum}+[$.]?";

    /** The method that JShell wraps a statement into. */
    private static final String BODY = "do_it";

    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.*?)\\$+\\d+");

    private final Origins origins;
    private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<String> lines = new ArrayList<>();
    private boolean quoted;

    private Traceback(Origins origins) {
        this.origins = origins;
    }

    /**
     * The failure of a thrown error.
     *
     * @param thrown what was thrown
     * @param translated the same in JShell's terms, with the cells' lines in its frames; null when there is none
     */
    static Failure of(Throwable thrown, JShellException translated, Origins origins) {
        Traceback traceback = new Traceback(origins);
        traceback.chain("", thrown, translated);
        return new Failure(name(thrown), message(thrown), traceback.lines);
    }

    private void chain(String first, Throwable thrown, Throwable translated) {
        String label = first;
        Throwable cause = thrown;
        Throwable frames = translated;
        while (cause != null && seen.size() < MOST_CAUSES && seen.add(cause)) {
            head(label, cause);
            frames(frames == null ? cause.getStackTrace() : frames.getStackTrace());
            suppressed(cause);
            cause = cause.getCause();
            frames = frames == null ? null : frames.getCause();
            label = "Caused by: ";
        }
    }

    private void suppressed(Throwable thrown) {
        Throwable[] all = thrown.getSuppressed();
        for (int i = 0; i < Math.min(all.length, MOST_SUPPRESSED); i++) {
            chain("Suppressed: ", all[i], null);
        }
        if (all.length > MOST_SUPPRESSED) {
            lines.add("... " + (all.length - MOST_SUPPRESSED) + " more suppressed");
        }
    }

    private void head(String label, Throwable thrown) {
        String message = message(thrown);
        String shown = message.length() <= LONGEST_MESSAGE
                ? message
                : message.substring(0, LONGEST_MESSAGE) + "... (" + message.length() + " characters in all)";
        lines.add(label + RED + name(thrown) + PLAIN + (shown.isEmpty() ? "" : ": " + shown));
    }

    private void frames(StackTraceElement[] frames) {
        new FoldedFrames(frames, this::isOfCell).forEach(this::frame, lines::add);
    }

    /** JShell translates an exception and its causes; the suppressed keep the names of its wrapper classes. */
    private boolean isOfCell(StackTraceElement frame) {
        return origins.of(frame).isPresent() || frame.getClassName().startsWith("REPL.");
    }

    private void frame(StackTraceElement frame) {
        Optional<Origin> origin = origins.of(frame);
        if (origin.isPresent()) {
            cell(frame, origin.get());
        } else if (isOfCell(frame)) {
            lines.add("    at " + method(frame) + "a cell");
        } else {
            lines.add("    at " + frame.getClassName() + "." + frame.getMethodName() + "(" + place(frame) + ")");
        }
    }

    private void cell(StackTraceElement frame, Origin origin) {
        int line = origin.line(frame.getLineNumber());
        lines.add("    at " + method(frame) + BLUE + origin.where(line) + PLAIN);
        if (!quoted) {
            quoted = true;
            String code = new CodeQuote(origin.text(line), 0, 0).code();
            lines.add(BLUE + "%6d | ".formatted(line) + PLAIN + code);
        }
    }

    private static String place(StackTraceElement frame) {
        return frame.getFileName() == null ? "unknown source" : frame.getFileName() + ":" + frame.getLineNumber();
    }

    private static String method(StackTraceElement frame) {
        String type = expunge(frame.getClassName());
        String name = frame.getMethodName();
        Matcher lambda = LAMBDA.matcher(name);
        if (lambda.matches()) {
            return isBody(lambda.group(1)) ? "lambda, " : "lambda in " + lambda.group(1) + ", ";
        }
        return name.isEmpty() || isBody(name) ? "" : (type.isEmpty() ? "" : type + ".") + name + ", ";
    }

    private static boolean isBody(String method) {
        return method.equals(BODY) || method.startsWith(BODY + "$");
    }

    static String name(Throwable thrown) {
        return expunge(thrown.getClass().getName());
    }

    /** A user's own exception may throw in its {@code getMessage}. */
    static String message(Throwable thrown) {
        try {
            String message = thrown.getMessage() == null ? "" : expunge(thrown.getMessage());
            // In which module and loader the classes are helps nobody in a notebook.
            return thrown instanceof ClassCastException
                    ? message.replaceAll(" \\(\\S+ .* of loader .*\\)$", "")
                    : message;
        } catch (Exception | StackOverflowError | LinkageError fault) {
            return "(its getMessage threw " + fault.getClass().getName() + ")";
        }
    }

    /** Takes the names of JShell's wrapper classes out of a text. */
    static String expunge(String text) {
        return text.replaceAll(SNIPPET_CLASS, "");
    }
}
