package loupe.kernel.magic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A cell with its magics told apart from its Java.
 *
 * <pre>{@code
 * MagicText.of("int x = 1;\n%who\nx", name -> true).lines();     // one line, who
 * }</pre>
 *
 * @param source the cell; magics inside blocks and after an equals sign have become calls in it
 * @param lines the magics between statements, in order; the only one of a cell magic
 * @param body what stands below the first line of a cell magic ({@code %%time}); empty for any other cell
 */
public record MagicText(String source, List<MagicLine> lines, Optional<String> body) {

    /** The call that a magic inside a block becomes. */
    private static final String CALL = "loupe.kernel.NotebookFunctions.lineMagic(\"";

    /**
     * Copies the lines.
     *
     * @param source the cell
     * @param lines its magics
     * @param body the body of a cell magic
     */
    public MagicText {
        lines = List.copyOf(lines);
    }

    /**
     * Finds the magics of a cell; the cost is linear in its length.
     *
     * @param cell any text
     * @param known tells whether a name is a magic, for a line that could go on with the expression above it
     * @return the cell's parts
     */
    public static MagicText of(String cell, Predicate<String> known) {
        int first = firstCharacter(cell);
        if (cell.startsWith("%%", first) && MagicScanner.isNameStart(cell, first + 2)) {
            MagicLine line = MagicLine.of(cell, first, first + 2, false);
            String body = cell.substring(Math.min(line.end() + 1, cell.length()));
            return new MagicText(cell, List.of(line), Optional.of(body));
        }
        String source = withCalls(cell, new MagicScanner(cell, known).calls());
        return new MagicText(source, new MagicScanner(source, known).lines(), Optional.empty());
    }

    private static int firstCharacter(String cell) {
        return cell.length() - cell.stripLeading().length();
    }

    private static String withCalls(String cell, List<MagicLine> calls) {
        StringBuilder text = new StringBuilder(cell);
        List<MagicLine> backwards = new ArrayList<>(calls);
        java.util.Collections.reverse(backwards);
        for (MagicLine call : backwards) {
            String line = (call.name() + " " + call.arguments()).replaceAll("[;\\s]+$", "");
            String escaped = line.replace("\\", "\\\\").replace("\"", "\\\"");
            text.replace(call.start(), call.end(), CALL + escaped + "\");");
        }
        return text.toString();
    }

    /**
     * The cell with blanks in the place of its magics, so that all Java keeps its place.
     *
     * @return a text as long as {@link #source}
     */
    public String java() {
        StringBuilder text = new StringBuilder(source);
        for (MagicLine line : lines) {
            String blank = " ".repeat(line.end() - line.start());
            text.replace(line.start(), line.end(), line.joined() ? ";" + blank.substring(1) : blank);
        }
        return text.toString();
    }

    /**
     * The number of the first line of the body, from 1.
     *
     * @return the line below the cell magic
     */
    public int bodyLine() {
        return lines.get(0).number() + 1;
    }
}
