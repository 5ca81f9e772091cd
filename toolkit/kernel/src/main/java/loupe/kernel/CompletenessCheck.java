package loupe.kernel;

import java.util.Set;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.SourceCodeAnalysis;
import loupe.kernel.CellSource.Piece;
import loupe.kernel.OpenText.State;

/**
 * Tells whether Java can run, needs more lines, or is wrong.
 *
 * @param analysis JShell's, which cuts a cell and calls some wrong code complete
 */
record CompletenessCheck(SourceCodeAnalysis analysis) {

    private static final String STEP = "    ";
    private static final Set<State> GO_ON = Set.of(State.STRING, State.TEXT_BLOCK, State.COMMENT);

    Completeness of(String java) {
        OpenText open = OpenText.of(java);
        if (open.mismatched() || open.state() == State.CHARACTER) {
            return Completeness.INVALID;
        }
        CellSource source = CellSource.cut(java, analysis);
        if (source.pieces().stream().anyMatch(this::isErroneous)) {
            return Completeness.INVALID;
        }
        if (GO_ON.contains(open.state())) {
            return Completeness.incomplete(ownIndent(java));
        }
        if (source.isWhole()) {
            return lacksItsBody(java, source) ? Completeness.incomplete(indent(java, open)) : Completeness.COMPLETE;
        }
        return isIncomplete(source.rest(), open) ? Completeness.incomplete(indent(java, open)) : Completeness.INVALID;
    }

    /** {@code if (x)} and an annotation alone: JShell would add a semicolon. */
    private boolean lacksItsBody(String java, CellSource source) {
        if (source.pieces().isEmpty()) {
            return false;
        }
        String last =
                java.substring(source.pieces().get(source.pieces().size() - 1).offset());
        boolean annotation = last.matches("(?s)@[\\w.]+(\\s*\\([^()]*\\))?\\s*");
        return annotation || isConsideredIncomplete(last) && !SyntaxCheck.isJava(last);
    }

    private boolean isConsideredIncomplete(String source) {
        return analysis.analyzeCompletion(source).completeness()
                == SourceCodeAnalysis.Completeness.CONSIDERED_INCOMPLETE;
    }

    private boolean isErroneous(Piece piece) {
        // JShell calls an expression erroneous too when it only names something unknown.
        return analysis.sourceToSnippets(piece.source()).stream().anyMatch(snippet -> snippet.kind() == Kind.ERRONEOUS)
                && !SyntaxCheck.isJava(piece.source());
    }

    private boolean isIncomplete(Piece rest, OpenText open) {
        return switch (analysis.analyzeCompletion(rest.source()).completeness()) {
            case DEFINITELY_INCOMPLETE ->
                !SyntaxCheck.isWrongBeforeItsEnd(rest.source(), open.brackets().size());
            case UNKNOWN -> rest.source().stripTrailing().endsWith(".");
            default -> false;
        };
    }

    private static String ownIndent(String java) {
        String last = lastLine(java);
        return last.substring(0, last.length() - last.stripLeading().length());
    }

    private static String lastLine(String java) {
        String stripped = java.stripTrailing();
        return stripped.substring(stripped.lastIndexOf('\n') + 1);
    }

    /** One step deeper after a bracket that the last line opens, and after a line that goes on. */
    private static String indent(String java, OpenText open) {
        String last = lastLine(java);
        int start = java.stripTrailing().length() - last.length();
        boolean opens = open.brackets().stream().anyMatch(bracket -> bracket >= start);
        boolean ended = last.isBlank() || last.matches(".*[;},]|\\s*@\\w+(\\(.*\\))?");
        return ownIndent(java) + (opens || !ended ? STEP : "");
    }
}
