package loupe.train;

import ai.djl.ndarray.NDArray;

/** {@link Loss.Focal} over class numbers or shares of the classes. */
final class FocalObjective implements ClassObjective {

    private final double gamma;

    FocalObjective(double gamma) {
        this.gamma = gamma;
    }

    @Override
    public NDArray loss(NDArray output, NDArray target) {
        NDArray log = output.logSoftmax(1);
        // A probability that rounds to 1 has no power's slope below 1: the floor keeps the gradient a number.
        NDArray away = log.exp().neg().add(1).maximum(1e-7).pow(gamma);
        NDArray each = away.mul(log);
        NDArray picked = ClassObjective.areNumbers(target)
                ? each.gather(target, 1)
                : each.mul(target).sum(new int[] {1});
        return picked.mean().neg();
    }
}
