package loupe.kernel;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;
import loupe.display.MimeBundle;
import loupe.kernel.CellSource.Piece;
import loupe.kernel.OpenText.State;
import loupe.kernel.magic.MagicText;
import loupe.kernel.magic.Operand;

/**
 * Helps with code that is being typed; nothing of it runs, and nothing that cells have declared is run for it.
 *
 * <p>While a cell runs on another thread there is no help: questions are then answered at once with nothing.
 */
public final class CodeAssistant {

    /** More candidates than anyone reads. */
    static final int MOST = 200;

    private static final Pattern MAGIC_NAME = Pattern.compile("\\s*(%%?[A-Za-z]*)");
    private static final Pattern MAGIC_CALL = Pattern.compile("(\\s*%%?([A-Za-z]\\w*)\\s)(.*)");
    private static final long PATIENCE_MILLIS = 50;

    private final SourceCodeAnalysis analysis;
    private final SessionMagics magics;
    private final SessionVariables variables;
    private final JavaCompleter java;
    private final StringCompleter strings;
    private final Inspector inspector;
    private final CompletenessCheck completeness;
    private final Lock oneAtATime;

    CodeAssistant(JavaSession.Parts parts, SessionMagics magics, Lock oneAtATime) {
        this.magics = magics;
        this.oneAtATime = oneAtATime;
        analysis = parts.shell().sourceCodeAnalysis();
        variables = new SessionVariables(parts.shell(), parts.control());
        java = new JavaCompleter(analysis, variables);
        strings = new StringCompleter(variables);
        inspector = new Inspector(analysis, variables, SourceDocs.standard());
        completeness = new CompletenessCheck(analysis);
    }

    /**
     * What may stand at the cursor.
     *
     * @param code the cell
     * @param cursor a position in it, in UTF-16 units
     * @return the candidates and what they replace; none while a cell runs
     */
    public Completion complete(String code, int cursor) {
        int position = Math.min(Math.max(cursor, 0), code.length());
        return inTurn(() -> completeInTurn(code, position)).orElseGet(() -> Completion.none(position));
    }

    /**
     * Explains what stands at the cursor: signatures with their Javadoc, a variable with its value, or a magic.
     *
     * @param code the cell
     * @param cursor a position in it, in UTF-16 units
     * @return plain text and HTML; empty when nothing is known, or while a cell runs
     */
    public Optional<MimeBundle> inspect(String code, int cursor) {
        int position = Math.min(Math.max(cursor, 0), code.length());
        return inTurn(() -> inspectInTurn(code, position)).flatMap(found -> found);
    }

    /**
     * Whether a cell can run.
     *
     * @param code the cell
     * @return complete, incomplete with an indent, or invalid; complete while a cell runs
     */
    public Completeness completeness(String code) {
        MagicText text = magics.parse(code);
        return text.body().isPresent()
                ? Completeness.COMPLETE
                : inTurn(() -> completeness.of(text.java())).orElse(Completeness.COMPLETE);
    }

    private <T> Optional<T> inTurn(Supplier<T> question) {
        try {
            if (!oneAtATime.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(question.get());
        } finally {
            oneAtATime.unlock();
        }
    }

    private Completion completeInTurn(String code, int cursor) {
        int lineStart = code.lastIndexOf('\n', cursor - 1) + 1;
        String line = code.substring(lineStart, cursor);
        Matcher name = MAGIC_NAME.matcher(line);
        if (name.matches()) {
            return Completion.of(
                    "magic",
                    magics.magics().complete(name.group(1)),
                    cursor - name.group(1).length(),
                    cursor);
        }
        Matcher call = MAGIC_CALL.matcher(line);
        if (call.matches() && magics.magics().knows(call.group(2))) {
            return completeOperand(code, cursor, lineStart, call);
        }
        return completeJava(code, cursor);
    }

    private Completion completeOperand(String code, int cursor, int lineStart, Matcher call) {
        String name = call.group(2);
        String word = call.group(3).replaceFirst(".*\\s", "");
        int start = cursor - word.length();
        return switch (magics.magics().operand(name)) {
            case CODE -> completeJava(withoutName(code, lineStart, call.end(1)), cursor);
            case FILES -> Completion.of("path", files(word, name), start, cursor);
            case MAGICS -> Completion.of("magic", magics.magics().complete("%" + word), start, cursor);
            case VARIABLES -> Completion.of("instance", variables(word), start, cursor);
            case OTHER -> Completion.none(cursor);
        };
    }

    private List<String> files(String word, String name) {
        return FileNames.starting(word, magics.magics().fileEnds(name).toArray(String[]::new)).stream()
                .limit(MOST)
                .toList();
    }

    private List<String> variables(String typed) {
        return variables
                .all()
                .map(variable -> variable.name())
                .filter(name -> name.startsWith(typed))
                .toList();
    }

    /** The code after {@code %time} as Java in its place. */
    private static String withoutName(String code, int lineStart, int length) {
        return code.substring(0, lineStart) + " ".repeat(length) + code.substring(lineStart + length);
    }

    private Completion completeJava(String code, int cursor) {
        MagicText text = magics.parse(code);
        if (text.body().isPresent()
                && magics.magics().operand(text.lines().get(0).name()) != Operand.CODE) {
            return Completion.none(cursor);
        }
        String whole = java(text, code);
        OpenText open = OpenText.of(whole.substring(0, cursor));
        if (open.state() == State.STRING) {
            return strings.complete(whole.substring(0, cursor), open);
        }
        if (open.isLiteralOrComment()) {
            return Completion.none(cursor);
        }
        Piece piece = CellSource.pieceAt(whole, cursor, analysis);
        return java.complete(piece, cursor - piece.offset());
    }

    /** Magics become blanks, unless calls that stand for them have moved the text. */
    private static String java(MagicText text, String code) {
        String java = text.java();
        return java.length() == code.length() ? java : code;
    }

    private Optional<MimeBundle> inspectInTurn(String code, int cursor) {
        int lineStart = code.lastIndexOf('\n', cursor - 1) + 1;
        Matcher magic = Pattern.compile("\\s*%%?(\\w+)").matcher(code.substring(lineStart));
        if (magic.lookingAt()
                && cursor <= lineStart + magic.end()
                && magics.magics().knows(magic.group(1))) {
            return magics.magics().help(magic.group(1)).map(MimeBundle::text);
        }
        String whole = java(magics.parse(code), code);
        return inspector.inspect(CellSource.pieceAt(whole, cursor, analysis), cursor);
    }
}
