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
                update(i, gradient, rate);
            }
        }
    }

    @Override
    public Map<String, NDList> state() {
        return velocities.isEmpty() ? Map.of() : Map.of("velocity", velocities);
    }

    private void update(int i, NDArray gradient, float rate) {
        if (sgd.momentum() == 0) {
            descend(weights.get(i), gradient, rate);
            return;
        }
        NDArray velocity = velocities.get(i).muli(sgd.momentum()).addi(gradient);
        if (sgd.nesterov()) {
            try (NDArray ahead = velocity.mul(sgd.momentum())) {
                descend(weights.get(i), ahead.addi(gradient), rate);
            }
        } else {
            descend(weights.get(i), velocity, rate);
        }
    }

    private static void descend(NDArray weight, NDArray direction, float rate) {
        weight.getNDArrayInternal()
                .sgdUpdate(new NDList(weight, direction), new NDList(weight), rate, 0, 1, -1, 0, false);
    }
}
