package loupe.layer;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.util.HashMap;
import java.util.Map;

/**
 * Hands out weights cut off from gradients, so that nothing that only asks a network can add to its weights' gradients.
 *
 * <p>It also tells the blocks whether gradients may flow through them to the input. An array cannot be asked: the engine's
 * {@code hasGradient} is false for all but the arrays that a gradient was required of by name.
 */
public final class InferenceStore extends ParameterStore {

    private final NDManager scope;
    private final boolean shortCuts;
    private final Map<String, NDArray> detached = new HashMap<>();

    /**
     * A store for one forward pass.
     *
     * @param scope owns the views of the weights
     * @param shortCuts whether blocks may take ways that give equal values but other gradients
     */
    public InferenceStore(NDManager scope, boolean shortCuts) {
        super(scope, false);
        this.scope = scope;
        this.shortCuts = shortCuts;
    }

    static boolean allowsShortCuts(ParameterStore store) {
        return store instanceof InferenceStore inference && inference.shortCuts;
    }

    @Override
    public NDArray getValue(Parameter parameter, Device device, boolean training) {
        return parameter == null ? null : detached.computeIfAbsent(parameter.getId(), id -> detach(parameter, device));
    }

    private NDArray detach(Parameter parameter, Device device) {
        NDArray view = parameter.getArray().stopGradient();
        view.attach(scope);
        return view.toDevice(device, false);
    }
}
