package loupe.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jdk.jshell.JShellException;
import loupe.kernel.CellResult.Failure;
import loupe.kernel.Origins.Origin;

/** Writes what a cell threw for a person: the real class, the message, the cell's line, the causes. */
final class Traceback {

    // Red, blue and bold are the colours that stay readable on light and on dark pages.
    static final String RED = "\u001b[1;31m";
    static final String BLUE = "\u001b[34m";
    static final String BOLD = "\u001b[1m";
    static final String PLAIN = "\u001b[0m";

    private static final int MOST_FRAMES = 20;
    private static final int MOST_CAUSES = 10;
    private static final String SNIPPET_CLASS = "REPL\\.\\$JShell\\$\\p{Alnum}+[$.]?";

    private final Origins origins;
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
        traceback.chain(thrown, translated);
        return new Failure(name(thrown), message(thrown), traceback.lines);
    }

    private void chain(Throwable thrown, JShellException translated) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        String label = "";
        Throwable cause = thrown;
        Throwable frames = translated;
        while (cause != null && seen.add(cause) && seen.size() <= MOST_CAUSES) {
            head(label, cause);
            frames(frames == null ? cause.getStackTrace() : frames.getStackTrace());
            cause = cause.getCause();
            frames = frames == null ? null : frames.getCause();
            label = "Caused by: ";
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            head("Suppressed: ", suppressed);
        }
    }

    private void head(String label, Throwable thrown) {
        String message = message(thrown);
        lines.add(label + RED + name(thrown) + PLAIN + (message.isEmpty() ? "" : ": " + message));
    }

    private void frames(StackTraceElement[] frames) {
        for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
            frame(frames[i]);
        }
        if (frames.length > MOST_FRAMES) {
            lines.add("    ... " + (frames.length - MOST_FRAMES) + " more");
        }
    }

    private void frame(StackTraceElement frame) {
        Optional<Origin> origin = origins.of(frame);
        if (origin.isEmpty()) {
            lines.add("    at " + frame.getClassName() + "." + frame.getMethodName() + "(" + place(frame) + ")");
            return;
        }
        int line = origin.get().line(frame.getLineNumber());
        lines.add("    at " + method(frame) + BLUE + origin.get().where(line) + PLAIN);
        if (!quoted) {
            quoted = true;
            lines.add(BLUE + "%6d | ".formatted(line) + PLAIN + origin.get().text(line));
        }
    }

    private static String place(StackTraceElement frame) {
        return frame.getFileName() == null ? "unknown source" : frame.getFileName() + ":" + frame.getLineNumber();
    }

    private static String method(StackTraceElement frame) {
        String type = frame.getClassName().isEmpty() ? "" : frame.getClassName() + ".";
        return frame.getMethodName().isEmpty() ? "" : type + frame.getMethodName() + ", ";
    }

    static String name(Throwable thrown) {
        return expunge(thrown.getClass().getName());
    }

    /** A user's own exception may throw in its {@code getMessage}. */
    static String message(Throwable thrown) {
        try {
            return thrown.getMessage() == null ? "" : expunge(thrown.getMessage());
        } catch (Exception | StackOverflowError | LinkageError fault) {
            return "(its getMessage threw " + fault.getClass().getName() + ")";
        }
    }

    /** Takes the names of JShell's wrapper classes out of a text. */
    static String expunge(String text) {
        return text.replaceAll(SNIPPET_CLASS, "");
    }
}
