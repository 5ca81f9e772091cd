package loupe.train;

/** How a training ended. */
public enum Status {
    /** Every epoch was run. */
    OK,
    /**
     * The thread was interrupted; the weights are those of the epoch with the smallest validation loss, or of the last step
     * when no epoch had ended.
     */
    INTERRUPTED,
    /** A callback answered {@link Signal#STOP}; the weights are those of the last step. */
    STOPPED,
    /** A loss or a weight was NaN or infinite; the weights are those of the last epoch that ended well, or the first ones. */
    NON_FINITE,
    /** The engine or the data failed; only callbacks see this, as the exception leaves {@code fit}. */
    FAILED
}
