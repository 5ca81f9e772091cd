package loupe.train;

import ai.djl.ndarray.NDArray;

/** A {@link Loss} in the engine. */
interface Objective {

    /**
     * The loss of a batch.
     *
     * @param output what the network gave, (N, K)
     * @param target (N, 1) class numbers or (N, K) values
     * @return the mean, a scalar that gradients flow from
     */
    NDArray loss(NDArray output, NDArray target);

    /**
     * How many came out right.
     *
     * @param output what the network gave, (N, K)
     * @param target (N, 1) class numbers or (N, K) values
     * @return a scalar int64; 0 where right and wrong mean nothing
     */
    NDArray hits(NDArray output, NDArray target);

    /**
     * Whether {@link #hits} means something.
     *
     * @return true for classes
     */
    boolean countsHits();

    /**
     * The loss in the engine.
     *
     * @param loss which
     * @return the same in array operations
     */
    static Objective of(Loss loss) {
        return loss instanceof Loss.CrossEntropy ? new CrossEntropyObjective() : new SquaredErrorObjective();
    }
}
