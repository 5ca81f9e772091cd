package loupe.kernel;

import java.util.List;
import java.util.Optional;

/** How a cell ended: with a value, with a failure, or interrupted. */
public sealed interface CellResult {

    /**
     * The cell ran to its end.
     *
     * @param value what its last expression gave; empty for null, a statement or a declaration
     * @param echo whether the cell ended in an expression that a notebook shows; an expression that gave null has an
     *     empty value and is echoed
     */
    record Value(Optional<Object> value, boolean echo) implements CellResult {}

    /**
     * The cell did not compile, or threw.
     *
     * @param errorName the full class name of what was thrown, or {@code CompileError}
     * @param message its message, never null
     * @param traceback lines with ANSI colours, for a person to read; the first holds the name and the message
     */
    record Failure(String errorName, String message, List<String> traceback) implements CellResult {

        /**
         * Copies the lines.
         *
         * @param errorName the full class name of what was thrown
         * @param message its message
         * @param traceback the lines
         */
        public Failure {
            traceback = List.copyOf(traceback);
        }

        /**
         * The traceback without colours.
         *
         * @return its lines, joined
         */
        public String plainTraceback() {
            return String.join("\n", traceback).replaceAll("\u001b\\[[0-9;]*m", "");
        }
    }

    /**
     * The cell was stopped by {@link JavaSession#interrupt}; what its earlier statements did stays.
     *
     * @param abandoned whether library code did not react, so that its thread was given up and may still be running
     * @param where the line at which it was stopped, as {@code cell 3, line 4}; empty when it ended by itself, as a training
     */
    record Interrupted(boolean abandoned, String where) implements CellResult {}
}
