package loupe.train;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import loupe.data.ImageSet;
import loupe.data.balance.Balance;

/** A {@link Loss} in the engine. */
interface Objective {

    /**
     * The loss of a batch.
     *
     * @param output what the network gave, (N, K)
     * @param target (N, 1) class numbers, or (N, K) values or shares of the classes
     * @return the mean, a scalar that gradients flow from
     */
    NDArray loss(NDArray output, NDArray target);

    /**
     * What a batch's mean counts for in the mean of several.
     *
     * @param target as in {@link #loss}
     * @return the number of images, or of known values
     */
    default double weight(NDArray target) {
        return target.getShape().get(0);
    }

    /**
     * How many came out right.
     *
     * @param output what the network gave, (N, K)
     * @param target as in {@link #loss}
     * @return a scalar int64; 0 where right and wrong mean nothing
     */
    default NDArray hits(NDArray output, NDArray target) {
        return output.getManager().create(0L);
    }

    /**
     * Whether {@link #hits} means something.
     *
     * @return true for classes
     */
    default boolean countsHits() {
        return false;
    }

    /**
     * What measures validation images: the loss without weights, smoothing and mixing.
     *
     * @param loss which
     * @return the same in array operations
     */
    static Objective measuring(Loss loss) {
        if (loss instanceof Loss.CrossEntropy) {
            return new CrossEntropyObjective();
        }
        if (loss instanceof Loss.Focal focal) {
            return new FocalObjective(focal.gamma());
        }
        if (loss instanceof Loss.Huber huber) {
            return new HuberObjective(huber.delta());
        }
        return loss instanceof Loss.MeanSquaredError ? new SquaredErrorObjective() : new MaskedSquaredErrorObjective();
    }

    /**
     * What the training steps down.
     *
     * @param config with its loss and its mixing
     * @param training whose counts balanced weights are from
     * @return the same in array operations; the plain one where nothing asks for more
     */
    static Objective training(TrainingConfig config, ImageSet training) {
        if (config.loss() instanceof Loss.CrossEntropy loss) {
            boolean plain = loss.classWeights().isEmpty()
                    && !loss.balancedWeights()
                    && loss.labelSmoothing() == 0
                    && !config.data().mixes();
            return plain
                    ? new CrossEntropyObjective()
                    : new WeightedCrossEntropyObjective(weights(loss, training), loss.labelSmoothing());
        }
        return measuring(config.loss());
    }

    private static float[] weights(Loss.CrossEntropy loss, ImageSet training) {
        float[] weights = new float[training.classes().size()];
        Arrays.fill(weights, 1);
        if (loss.balancedWeights()) {
            return floats(Balance.classWeights(training));
        }
        return loss.classWeights().isEmpty()
                ? weights
                : floats(loss.classWeights().stream().mapToDouble(w -> w).toArray());
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
