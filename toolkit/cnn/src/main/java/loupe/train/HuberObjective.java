package loupe.train;

import ai.djl.ndarray.NDArray;

/** {@link Loss.Huber}, as {@code m (|d| - m / 2)} with {@code m = min(|d|, delta)}: one formula for both of its parts. */
final class HuberObjective implements Objective {

    private final float delta;

    HuberObjective(double delta) {
        this.delta = (float) delta;
    }

    @Override
    public NDArray loss(NDArray output, NDArray target) {
        NDArray size = output.sub(target).abs();
        NDArray inner = size.minimum(delta);
        return inner.mul(size.sub(inner.mul(0.5f))).mean();
    }
}
