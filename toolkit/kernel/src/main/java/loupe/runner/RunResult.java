package loupe.runner;

import java.time.Duration;
import java.util.Optional;

/**
 * How a run of a notebook ended.
 *
 * @param executed the notebook with the outputs of every cell that ran
 * @param status how it ended
 * @param stop the cell that ended the run early
 * @param time how long it took, the start of Java's session not counted
 */
public record RunResult(Notebook executed, Status status, Optional<Stop> stop, Duration time) {

    /** How a run ended. */
    public enum Status {
        /** Every cell ran. */
        OK,
        /** A cell failed. */
        FAILED,
        /** A cell took longer than it may. */
        TIMED_OUT,
        /** The user stopped the run. */
        INTERRUPTED
    }

    /**
     * The cell that ended a run early.
     *
     * @param number its number among the code cells that ran, from 1: the number in its brackets
     * @param cells how many code cells there are to run
     * @param cell the cell with its outputs
     * @param error what ended it; empty when it came to its end after the user stopped the run
     */
    public record Stop(int number, int cells, Cell cell, Optional<Output.Failed> error) {}
}
