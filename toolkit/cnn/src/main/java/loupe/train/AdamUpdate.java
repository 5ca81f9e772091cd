package loupe.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;

/** Adam and AdamW by the engine's fused call. */
final class AdamUpdate implements WeightUpdate {

    private final Optimizer.Adam adam;
    private final double weightDecay;
    private final List<NDArray> weights;
    private final NDList means;
    private final NDList squares;

    AdamUpdate(Optimizer.Adam adam, double weightDecay, List<NDArray> weights, NDManager manager) {
        this.adam = adam;
        this.weightDecay = weightDecay;
        this.weights = weights;
        this.means = WeightUpdate.zerosLike(weights, manager);
        this.squares = WeightUpdate.zerosLike(weights, manager);
    }

    @Override
    public void step(long step, double factor) {
        double learningRate = adam.learningRate() * factor;
        // With the decays as the engine has them, in float32: 1 - 0.999 differs there in the fifth digit.
        double meanCorrection = 1 - Math.pow((float) adam.beta1(), step + 1.0);
        // The engine adds epsilon to sqrt(v), the paper to sqrt(v / correction): scaling epsilon makes them equal.
        double squareCorrection = Math.sqrt(1 - Math.pow((float) adam.beta2(), step + 1.0));
        float rate = (float) (learningRate * squareCorrection / meanCorrection);
        for (int i = 0; i < weights.size(); i++) {
            update(i, (float) learningRate, rate, (float) (adam.epsilon() * squareCorrection));
        }
    }

    @Override
    public Map<String, NDList> state() {
        return Map.of("mean", means, "square", squares);
    }

    private void update(int i, float learningRate, float rate, float epsilon) {
        NDArray weight = weights.get(i);
        // Biases and the scales of normalisation have one axis; decay is for what multiplies a signal.
        float decay = weight.getShape().dimension() > 1 ? (float) weightDecay : 0;
        try (NDArray gradient = weight.getGradient()) {
            weight.getNDArrayInternal()
                    .adamUpdate(
                            new NDList(weight, gradient, means.get(i), squares.get(i)),
                            new NDList(weight),
                            learningRate,
                            rate,
                            decay,
                            1,
                            -1,
                            (float) adam.beta1(),
                            (float) adam.beta2(),
                            epsilon,
                            false,
                            true);
        }
    }
}
