package loupe.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;

/** Gradient descent with and without momentum; the velocity is ours, as the engine's scales it by the learning rate. */
final class SgdUpdate implements WeightUpdate {

    private final Optimizer.Sgd sgd;
    private final List<NDArray> weights;
    private final NDList velocities;

    SgdUpdate(Optimizer.Sgd sgd, List<NDArray> weights, NDManager manager) {
        this.sgd = sgd;
        this.weights = weights;
        this.velocities = sgd.momentum() > 0 ? WeightUpdate.zerosLike(weights, manager) : new NDList();
    }

    @Override
    public void step(long step, double factor) {
        float rate = (float) (sgd.learningRate() * factor);
        for (int i = 0; i < weights.size(); i++) {
            try (NDArray gradient = weights.get(i).getGradient()) {
                decay(weights.get(i), gradient);
                update(i, gradient, rate);
            }
        }
    }

    @Override
    public Map<String, NDList> state() {
        return velocities.isEmpty() ? Map.of() : Map.of("velocity", velocities);
    }

    /** What multiplies a signal has more than one axis; biases and the scales of normalisation have one. */
    private void decay(NDArray weight, NDArray gradient) {
        if (sgd.weightDecay() > 0 && weight.getShape().dimension() > 1) {
            try (NDArray pull = weight.mul(sgd.weightDecay())) {
                gradient.addi(pull);
            }
        }
    }

    private void update(int i, NDArray gradient, float rate) {
        if (sgd.momentum() == 0) {
            WeightUpdate.descend(weights.get(i), gradient, rate);
            return;
        }
        NDArray velocity = velocities.get(i).muli(sgd.momentum()).addi(gradient);
        if (sgd.nesterov()) {
            try (NDArray ahead = velocity.mul(sgd.momentum())) {
                WeightUpdate.descend(weights.get(i), ahead.addi(gradient), rate);
            }
        } else {
            WeightUpdate.descend(weights.get(i), velocity, rate);
        }
    }
}
