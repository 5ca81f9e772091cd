package loupe.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;

/** RMSProp by plain array operations, as the engine's fused call is not there on every engine. */
final class RmsPropUpdate implements WeightUpdate {

    private final Optimizer.RmsProp rmsProp;
    private final List<NDArray> weights;
    private final NDList squares;

    RmsPropUpdate(Optimizer.RmsProp rmsProp, List<NDArray> weights, NDManager manager) {
        this.rmsProp = rmsProp;
        this.weights = weights;
        this.squares = WeightUpdate.zerosLike(weights, manager);
    }

    @Override
    public void step(long step, double factor) {
        for (int i = 0; i < weights.size(); i++) {
            try (NDArray gradient = weights.get(i).getGradient()) {
                update(weights.get(i), gradient, squares.get(i), (float) (rmsProp.learningRate() * factor));
            }
        }
    }

    @Override
    public Map<String, NDList> state() {
        return Map.of("square", squares);
    }

    private void update(NDArray weight, NDArray gradient, NDArray squares, float rate) {
        try (NDArray square = gradient.square()) {
            squares.muli(rmsProp.decay()).addi(square.muli(1 - rmsProp.decay()));
        }
        try (NDArray root = squares.sqrt()) {
            // In place, so that the update zeroes the gradient's own memory.
            WeightUpdate.descend(weight, gradient.divi(root.addi(rmsProp.epsilon())), rate);
        }
    }
}
