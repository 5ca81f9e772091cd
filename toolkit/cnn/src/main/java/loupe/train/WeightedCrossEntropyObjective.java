package loupe.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** {@link Loss.CrossEntropy} with class weights, smoothed labels, or images that are partly of several classes. */
final class WeightedCrossEntropyObjective implements Objective {

    private final float[] weights;
    private final double smoothing;

    WeightedCrossEntropyObjective(float[] weights, double smoothing) {
        this.weights = weights.clone();
        this.smoothing = smoothing;
    }

    @Override
    public NDArray loss(NDArray output, NDArray target) {
        NDArray shares = shares(target);
        NDArray weight = output.getManager().create(weights, new Shape(1, weights.length));
        NDArray smooth = shares.mul(1 - smoothing).add(smoothing / weights.length);
        NDArray sum = smooth.mul(weight).mul(output.logSoftmax(1)).sum();
        return sum.div(shares.mul(weight).sum()).neg();
    }

    /** How much of each class the images are, (N, K). */
    private NDArray shares(NDArray target) {
        return isNumbers(target) ? target.reshape(-1).oneHot(weights.length, DataType.FLOAT32) : target;
    }

    private static boolean isNumbers(NDArray target) {
        return target.getDataType() == DataType.INT64;
    }

    @Override
    public NDArray hits(NDArray output, NDArray target) {
        NDArray classes = isNumbers(target) ? target.reshape(-1) : target.argMax(1);
        return output.argMax(1).eq(classes).sum();
    }

    @Override
    public boolean countsHits() {
        return true;
    }
}
