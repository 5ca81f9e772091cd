package loupe.train;

import ai.djl.ndarray.NDArray;

/** Cross entropy over class numbers; takes no one-hot rows, which it would misread in silence. */
final class CrossEntropyObjective implements ClassObjective {

    @Override
    public NDArray loss(NDArray output, NDArray target) {
        return output.logSoftmax(1).gather(target, 1).mean().neg();
    }
}
