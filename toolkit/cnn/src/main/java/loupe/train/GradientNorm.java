package loupe.train;

import ai.djl.ndarray.NDArray;
import java.util.List;

/** The Euclidean norm of arrays taken together. */
final class GradientNorm {

    private GradientNorm() {}

    /** The norm of the gradients of some weights. */
    static double of(List<NDArray> weights) {
        double sum = 0;
        for (NDArray weight : weights) {
            try (NDArray gradient = weight.getGradient()) {
                sum += sumOfSquares(gradient);
            }
        }
        return Math.sqrt(sum);
    }

    /** The sum of the squares of an array's values. */
    static double sumOfSquares(NDArray array) {
        try (NDArray squares = array.square();
                NDArray sum = squares.sum()) {
            return sum.getFloat();
        }
    }
}
