package loupe.kernel;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * A cell cut into the pieces that JShell takes, with their places.
 *
 * @param pieces statements, declarations and expressions in order
 * @param rest what could not be cut because it is incomplete or no Java; its source is empty when there is none
 */
record CellSource(List<Piece> pieces, Piece rest) {

    /**
     * One snippet.
     *
     * @param source its text, with the semicolon that JShell wants
     * @param offset where it begins in the cell
     */
    record Piece(String source, int offset) {}

    static CellSource cut(String cell, SourceCodeAnalysis analysis) {
        List<Piece> pieces = new ArrayList<>();
        int offset = firstCharacter(cell, 0);
        while (offset < cell.length()) {
            String remaining = cell.substring(offset);
            CompletionInfo info = analysis.analyzeCompletion(remaining);
            switch (info.completeness()) {
                case EMPTY:
                    return whole(pieces, cell);
                case COMPLETE_WITH_SEMI, CONSIDERED_INCOMPLETE:
                    pieces.add(new Piece(info.source(), offset));
                    return whole(pieces, cell);
                case COMPLETE:
                    pieces.add(new Piece(info.source(), offset));
                    offset = firstCharacter(
                            cell, cell.length() - info.remaining().length());
                    break;
                default:
                    return new CellSource(pieces, new Piece(remaining, offset));
            }
        }
        return whole(pieces, cell);
    }

    /** JShell counts a snippet's lines from its first character that is no white space. */
    private static int firstCharacter(String cell, int from) {
        int position = from;
        while (position < cell.length() && Character.isWhitespace(cell.charAt(position))) {
            position++;
        }
        return position;
    }

    private static CellSource whole(List<Piece> pieces, String cell) {
        return new CellSource(pieces, new Piece("", cell.length()));
    }

    /** The snippet of a cell that holds the cursor, up to the cell's end: JShell completes one at a time. */
    static Piece pieceAt(String cell, int cursor, SourceCodeAnalysis analysis) {
        String before = cell.substring(0, cursor);
        CellSource source = cut(before, analysis);
        int offset =
                source.isWhole() ? source.lastOffset(before) : source.rest().offset();
        return new Piece(cell.substring(offset), offset);
    }

    private int lastOffset(String text) {
        boolean ended = text.stripTrailing().endsWith(";") || pieces.isEmpty();
        return ended ? text.length() : pieces.get(pieces.size() - 1).offset();
    }

    boolean isWhole() {
        return rest.source().isEmpty();
    }
}
