package loupe.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;

/**
 * What an {@link Optimizer} does in the engine: changes one weight after another, and leaves its gradient zero.
 *
 * <p>The engine's own fused updates are called, one native call a weight; they are the only way to change an array that
 * collects gradients.
 */
interface WeightUpdate {

    /**
     * One step over all weights.
     *
     * @param step the step within the whole training, from 0
     * @param factor what the schedule multiplies the learning rate by
     */
    void step(long step, double factor);

    /**
     * What the update remembers from step to step, which a checkpoint keeps.
     *
     * @return by name, one array for each weight; the arrays stay the update's
     */
    Map<String, NDList> state();

    /**
     * The update of an optimizer over some weights.
     *
     * @param optimizer what to do
     * @param weights arrays that collect gradients
     * @param manager owns the state that the update keeps
     * @return the update, at step 0
     */
    static WeightUpdate of(Optimizer optimizer, List<NDArray> weights, NDManager manager) {
        if (optimizer instanceof Optimizer.Sgd sgd) {
            return new SgdUpdate(sgd, weights, manager);
        }
        if (optimizer instanceof Optimizer.AdamW adamW) {
            return new AdamUpdate(adamW.adam(), adamW.weightDecay(), weights, manager);
        }
        if (optimizer instanceof Optimizer.RmsProp rmsProp) {
            return new RmsPropUpdate(rmsProp, weights, manager);
        }
        return new AdamUpdate((Optimizer.Adam) optimizer, 0, weights, manager);
    }

    /**
     * The update of a training, its gradients limited where that is asked for.
     *
     * @param config with optimizer and limits
     * @param weights arrays that collect gradients
     * @param manager owns the state that the update keeps
     * @return the update, at step 0
     */
    static WeightUpdate of(TrainingConfig config, List<NDArray> weights, NDManager manager) {
        WeightUpdate update = of(config.optimizer(), weights, manager);
        return config.gradients().clips() ? new ClippedUpdate(config.gradients(), weights, update) : update;
    }

    /**
     * Goes down a direction, and leaves the direction's memory zero when it is the gradient's own.
     *
     * @param weight what changes
     * @param direction of the same shape
     * @param rate how far
     */
    static void descend(NDArray weight, NDArray direction, float rate) {
        weight.getNDArrayInternal()
                .sgdUpdate(new NDList(weight, direction), new NDList(weight), rate, 0, 1, -1, 0, false);
    }

    /**
     * Zeros beside each weight.
     *
     * @param weights what to match
     * @param manager owns the zeros
     * @return one array for each weight
     */
    static NDList zerosLike(List<NDArray> weights, NDManager manager) {
        var zeros = new NDList(weights.size());
        weights.forEach(w -> zeros.add(manager.zeros(w.getShape(), w.getDataType())));
        return zeros;
    }
}
