package loupe.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;

/** An {@link Objective} over classes: the largest output says which one it takes an image for. */
interface ClassObjective extends Objective {

    @Override
    default NDArray hits(NDArray output, NDArray target) {
        NDArray classes = areNumbers(target) ? target.reshape(-1) : target.argMax(1);
        return output.argMax(1).eq(classes).sum();
    }

    @Override
    default boolean countsHits() {
        return true;
    }

    /** Whether a target is the classes' numbers, (N, 1), and not shares of them, (N, K). */
    static boolean areNumbers(NDArray target) {
        return target.getDataType() == DataType.INT64;
    }
}
