package loupe.train;

import ai.djl.ndarray.NDArray;

/** The mean squared error over outputs of the same shape as the targets. */
final class SquaredErrorObjective implements Objective {

    @Override
    public NDArray loss(NDArray output, NDArray target) {
        return output.sub(target).square().mean();
    }
}
