package loupe.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** {@link Loss.CrossEntropy} with class weights, smoothed labels, or images that are partly of several classes. */
final class WeightedCrossEntropyObjective implements ClassObjective {

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
        return ClassObjective.areNumbers(target) ? target.reshape(-1).oneHot(weights.length, DataType.FLOAT32) : target;
    }
}
