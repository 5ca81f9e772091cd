package loupe.model;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import java.util.HashMap;
import java.util.Map;

/**
 * Hands out weights cut off from gradients. The engine switches its recording off only on the thread that loaded it; with
 * weights that need no gradient nothing is recorded on any thread, and no inspection can add to the weights' gradients.
 */
final class InferenceStore extends ParameterStore {

    private final NDManager scope;
    private final Map<String, NDArray> detached = new HashMap<>();

    /** Weights' views live as long as the scope. */
    InferenceStore(NDManager scope) {
        super(scope, false);
        this.scope = scope;
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
