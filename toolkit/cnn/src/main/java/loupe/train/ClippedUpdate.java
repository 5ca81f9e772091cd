package loupe.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.List;
import java.util.Map;

/**
 * Limits the gradients in place before an update; the engine's own {@code clipGrad} cuts one side only.
 *
 * @param plan with the limits
 * @param weights whose gradients are limited
 * @param then the update
 */
record ClippedUpdate(GradientPlan plan, List<NDArray> weights, WeightUpdate then) implements WeightUpdate {

    @Override
    public void step(long step, double factor) {
        if (plan.clipValue() > 0) {
            weights.forEach(this::cutOff);
        }
        if (plan.clipNorm() > 0) {
            shrink(GradientNorm.of(weights));
        }
        then.step(step, factor);
    }

    @Override
    public Map<String, NDList> state() {
        return then.state();
    }

    private void cutOff(NDArray weight) {
        try (NDArray gradient = weight.getGradient();
                NDArray cut = gradient.clip(-plan.clipValue(), plan.clipValue())) {
            cut.copyTo(gradient);
        }
    }

    private void shrink(double norm) {
        if (norm > plan.clipNorm()) {
            for (NDArray weight : weights) {
                try (NDArray gradient = weight.getGradient()) {
                    gradient.muli(plan.clipNorm() / norm);
                }
            }
        }
    }
}
