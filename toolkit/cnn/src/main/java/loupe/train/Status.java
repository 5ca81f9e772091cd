package loupe.train;

/** How a training ended. */
public enum Status {
    /** Every epoch was run; the weights are those of the last one, or with {@code keepBest()} of the best one. */
    OK,
    /**
     * The thread was interrupted; the weights are those of the epoch with the smallest validation loss, or of the last step
     * when no epoch had ended.
     */
    INTERRUPTED,
    /**
     * A callback answered {@link Signal#STOP}; the weights are those of the last step, or with {@code keepBest()} of the best
     * epoch.
     */
    STOPPED,
    /**
     * The validation loss no longer fell, as {@code earlyStopping} asks; the weights are those of the epoch with the smallest
     * validation loss.
     */
    STOPPED_EARLY,
    /** A loss or a weight was NaN or infinite; the weights are those of the last epoch that ended well, or the first ones. */
    NON_FINITE,
    /** The engine or the data failed; only callbacks see this, as the exception leaves {@code fit}. */
    FAILED
}
