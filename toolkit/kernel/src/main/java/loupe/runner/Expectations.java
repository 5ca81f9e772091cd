package loupe.runner;

import java.util.ArrayList;
import java.util.List;

/**
 * Checks that the cells of an executed notebook put out what their metadata promises, whoever executed it.
 *
 * <p>A code cell's metadata holds, all parts optional:
 *
 * <pre>{@code
 * {"loupe": {"expect": {
 *     "mime":   ["image/png", "text/html"],
 *     "text":   "ran on \\d+ images",
 *     "number": {"pattern": "accuracy ([0-9.]+)", "min": 0.8, "max": 1.0}
 * }}}
 * }</pre>
 *
 * <ul>
 *   <li>{@code mime}: each named type is a form of some output of the cell;
 *   <li>{@code text}: the regular expression is found in the cell's text: its streams, the {@code text/plain} of its
 *       values and {@code ename: evalue} of its error, in order, colours removed;
 *   <li>{@code number}: the pattern's one group is found in that text and its <em>last</em> match is a number within
 *       {@code min} and {@code max} (either may be left out, not both).
 * </ul>
 *
 * <p>Each part is one entry or a list of entries. {@code .} matches no line end; {@code ^} and {@code $} match at lines. A
 * cell that fails though it has no tag {@code raises-exception}, or has the tag and does not fail, breaks a promise too,
 * and so does an expectation that cannot be read: a typing error must not pass as a kept promise.
 */
public final class Expectations {

    private Expectations() {}

    /**
     * The promises that an executed notebook did not keep.
     *
     * @param executed a notebook with its outputs
     * @return the broken promises in the order of the cells, empty when all were kept
     */
    public static List<Violation> violations(Notebook executed) {
        List<Violation> all = new ArrayList<>();
        for (int index = 0; index < executed.cells().size(); index++) {
            Cell cell = executed.cells().get(index);
            if (cell.kind() == Cell.Kind.CODE && !cell.hasTag("skip-execution")) {
                all.addAll(new CellExpectation(index, cell).violations());
            }
        }
        return all;
    }

    /**
     * How many cells promise something, so that a test can refuse a notebook that promises nothing.
     *
     * @param notebook a notebook, executed or not
     * @return the number of code cells with an expectation
     */
    public static long count(Notebook notebook) {
        return notebook.codeCells()
                .filter(cell -> !cell.loupe("expect").isMissingNode())
                .count();
    }

    /**
     * A promise that was not kept.
     *
     * @param cell the cell's index within the notebook, from 0, Markdown cells counted
     * @param id the cell's id
     * @param expected what the cell promised
     * @param got what it put out
     */
    public record Violation(int cell, String id, String expected, String got) {

        @Override
        public String toString() {
            return "cell " + (cell + 1) + " (" + id + "): expected " + expected + ", got " + got;
        }
    }
}
