package loupe.runner;

import java.time.Duration;

/** Hears how a run of a notebook goes on; called from the thread that runs it. */
public interface Progress {

    /** Says nothing. */
    Progress SILENT = new Progress() {};

    /**
     * The run begins.
     *
     * @param cells how many code cells it has
     */
    default void started(int cells) {}

    /**
     * A cell begins.
     *
     * @param number its number among the code cells that run, from 1
     * @param cell the cell
     */
    default void cellStarted(int number, Cell cell) {}

    /**
     * A cell has ended, well or not.
     *
     * @param number its number among the code cells that run, from 1
     * @param cell the cell
     * @param time how long it took
     */
    default void cellEnded(int number, Cell cell, Duration time) {}

    /** The run has ended, well or not. */
    default void ended() {}
}
