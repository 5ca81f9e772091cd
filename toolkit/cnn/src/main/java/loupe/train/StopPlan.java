package loupe.train;

/**
 * When a training ends before its last epoch, and which weights it leaves, as data.
 *
 * @param patience after how many epochs in a row without a better validation loss it ends, 0 for never
 * @param minDelta by how much a validation loss must fall below the best so far to count as better
 * @param keepBest whether the weights of the epoch with the smallest validation loss are kept, not the last ones
 */
public record StopPlan(int patience, double minDelta, boolean keepBest) {

    /** Every epoch is run and the last weights are kept. */
    public static final StopPlan NONE = new StopPlan(0, 0, false);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when one is negative or not finite
     */
    public StopPlan {
        Checks.atLeast("patience", 0, patience);
        Checks.notNegative("minDelta", minDelta);
    }

    StopPlan early(int epochs, double delta) {
        Checks.atLeast("patience", 1, epochs);
        return new StopPlan(epochs, delta, true);
    }

    StopPlan best() {
        return new StopPlan(patience, minDelta, true);
    }

    /** The calls that make it from the plain configuration. */
    @Override
    public String toString() {
        if (patience > 0) {
            return ".earlyStopping(" + patience + (minDelta > 0 ? ", " + minDelta : "") + ")";
        }
        return keepBest ? ".keepBest()" : "";
    }
}
