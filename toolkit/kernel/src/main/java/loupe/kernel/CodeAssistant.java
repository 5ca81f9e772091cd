package loupe.kernel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import loupe.kernel.CellSource.Piece;
import loupe.kernel.Completeness.State;
import loupe.kernel.magic.MagicText;

/** Helps with code that is being typed; nothing of it runs. */
public final class CodeAssistant {

    private static final String INDENT = "    ";

    private final SourceCodeAnalysis analysis;
    private final SessionMagics magics;

    CodeAssistant(JShell shell, SessionMagics magics) {
        analysis = shell.sourceCodeAnalysis();
        this.magics = magics;
    }

    /**
     * What may stand at the cursor.
     *
     * @param code the cell
     * @param cursor a position in it, in UTF-16 units
     * @return the candidates and what they replace
     */
    public Completion complete(String code, int cursor) {
        int position = Math.min(Math.max(cursor, 0), code.length());
        String typed = code.substring(code.lastIndexOf('\n', position - 1) + 1, position);
        if (typed.strip().matches("%%?\\w*") && typed.endsWith(typed.strip())) {
            String name = typed.strip();
            return new Completion(magics.magics().complete(name), position - name.length(), position);
        }
        return completeJava(code, position);
    }

    private Completion completeJava(String code, int cursor) {
        Piece piece = pieceAt(code, cursor);
        int[] anchor = {0};
        int inPiece = cursor - piece.offset();
        List<Suggestion> found = analysis.completionSuggestions(piece.source(), inPiece, anchor);
        List<String> candidates = found.stream()
                .sorted((a, b) -> Boolean.compare(b.matchesType(), a.matchesType()))
                .map(Suggestion::continuation)
                .distinct()
                .toList();
        return new Completion(candidates, candidates.isEmpty() ? cursor : piece.offset() + anchor[0], cursor);
    }

    /**
     * Signatures and Javadoc of what stands at the cursor.
     *
     * @param code the cell
     * @param cursor a position in it, in UTF-16 units
     * @return plain text; empty when nothing is known
     */
    public Optional<String> documentation(String code, int cursor) {
        Piece piece = pieceAt(code, cursor);
        int end = endOfName(piece.source(), cursor - piece.offset());
        String upToName = piece.source().substring(0, end);
        // JShell explains a method only from inside its call.
        return explain(upToName).or(() -> explain(upToName + "("));
    }

    private Optional<String> explain(String source) {
        String text = analysis.documentation(source, source.length(), true).stream()
                .map(CodeAssistant::describe)
                .distinct()
                .collect(Collectors.joining("\n\n"));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String describe(Documentation found) {
        return found.javadoc() == null ? found.signature() : found.signature() + "\n" + JavadocText.of(found.javadoc());
    }

    /** A name is explained wherever the cursor stands in it. */
    private static int endOfName(String source, int cursor) {
        int end = Math.min(Math.max(cursor, 0), source.length());
        while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
            end++;
        }
        return end;
    }

    /**
     * Whether a cell can run.
     *
     * @param code the cell
     * @return complete, incomplete with an indent, or invalid
     */
    public Completeness completeness(String code) {
        MagicText text = magics.parse(code);
        if (text.body().isPresent()) {
            return new Completeness(State.COMPLETE, "");
        }
        CellSource source = CellSource.cut(text.java(), analysis);
        if (source.pieces().stream().anyMatch(this::isErroneous)) {
            return new Completeness(State.INVALID, "");
        }
        if (source.isWhole()) {
            return new Completeness(State.COMPLETE, "");
        }
        CompletionInfo info = analysis.analyzeCompletion(source.rest().source());
        boolean incomplete = info.completeness() == SourceCodeAnalysis.Completeness.DEFINITELY_INCOMPLETE;
        return incomplete ? new Completeness(State.INCOMPLETE, indent(code)) : new Completeness(State.INVALID, "");
    }

    private boolean isErroneous(Piece piece) {
        // JShell calls an expression erroneous too when it only names something unknown.
        return analysis.sourceToSnippets(piece.source()).stream().anyMatch(snippet -> snippet.kind() == Kind.ERRONEOUS)
                && !SyntaxCheck.isJava(piece.source());
    }

    private static String indent(String code) {
        String last = code.substring(code.stripTrailing().lastIndexOf('\n') + 1);
        String own = last.substring(0, last.length() - last.stripLeading().length());
        return last.stripTrailing().endsWith("{") ? own + INDENT : own;
    }

    /** The piece of the cell that holds the cursor; JShell completes one snippet at a time. */
    private Piece pieceAt(String code, int cursor) {
        // Magics become blanks, unless calls that stand for them have moved the text.
        String java = magics.parse(code).java();
        return pieceIn(java.length() == code.length() ? java : code, cursor);
    }

    private Piece pieceIn(String code, int cursor) {
        String before = code.substring(0, Math.min(Math.max(cursor, 0), code.length()));
        CellSource source = CellSource.cut(before, analysis);
        int offset =
                source.isWhole() ? lastOffset(source, before) : source.rest().offset();
        return new Piece(code.substring(offset), offset);
    }

    private static int lastOffset(CellSource source, String before) {
        boolean ended = before.stripTrailing().endsWith(";") || source.pieces().isEmpty();
        return ended
                ? before.length()
                : source.pieces().get(source.pieces().size() - 1).offset();
    }
}
