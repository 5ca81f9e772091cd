package loupe.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loupe.model.NamedBlock;
import loupe.model.Network;

/** Measures the layers in one step: outputs as they pass, gradients before the update, weights before and after it. */
final class LayerWatch {

    /** What the outputs of one layer came to. */
    record Outputs(double mean, double deviation, double silent) {}

    private final long step;
    private final Map<String, List<NDArray>> weights = new LinkedHashMap<>();
    private final Map<String, Outputs> outputs = new LinkedHashMap<>();
    private final Map<String, Double> gradients = new LinkedHashMap<>();
    private final Map<String, List<NDArray>> before = new LinkedHashMap<>();

    LayerWatch(Network network, long step) {
        this.step = step;
        for (NamedBlock stage : network.stages()) {
            weights.put(
                    stage.name(),
                    stage.block().getParameters().values().stream()
                            .filter(Parameter::requiresGradient)
                            .map(Parameter::getArray)
                            .toList());
        }
    }

    /** Takes a layer's output, cut off from the gradients. */
    void output(String layer, NDArray output) {
        outputs.put(layer, outputs(output.stopGradient()));
    }

    static Outputs outputs(NDArray values) {
        double mean = values.mean().getFloat();
        double variance = values.sub(mean).square().mean().getFloat();
        var shape = values.getShape();
        NDArray channels = values.abs()
                .reshape(shape.get(0), shape.get(1), -1)
                .max(new int[] {2})
                .max(new int[] {0});
        return new Outputs(
                mean, Math.sqrt(variance), 1 - (double) channels.countNonzero().getLong() / shape.get(1));
    }

    /** Notes gradients and weights as they are before the update. */
    void beforeUpdate(NDManager manager) {
        weights.forEach((layer, arrays) -> {
            gradients.put(layer, arrays.isEmpty() ? Double.NaN : GradientNorm.of(arrays));
            before.put(layer, copies(arrays, manager));
        });
    }

    private static List<NDArray> copies(List<NDArray> arrays, NDManager manager) {
        List<NDArray> copies = new ArrayList<>();
        for (NDArray array : arrays) {
            try (NDArray values = array.stopGradient()) {
                NDArray copy = values.duplicate();
                copy.attach(manager);
                copies.add(copy);
            }
        }
        return copies;
    }

    /** What it all came to, after the update. */
    List<LayerStatistics> afterUpdate() {
        return weights.keySet().stream().map(layer -> statistics(layer)).toList();
    }

    private LayerStatistics statistics(String layer) {
        Outputs seen = outputs.get(layer);
        double weightSquares = 0;
        double updateSquares = 0;
        List<NDArray> then = before.get(layer);
        for (int i = 0; i < then.size(); i++) {
            weightSquares += GradientNorm.sumOfSquares(then.get(i));
            try (NDArray now = weights.get(layer).get(i).stopGradient();
                    NDArray change = now.sub(then.get(i))) {
                updateSquares += GradientNorm.sumOfSquares(change);
            }
        }
        boolean none = then.isEmpty();
        return new LayerStatistics(
                step,
                layer,
                seen.mean(),
                seen.deviation(),
                seen.silent(),
                gradients.get(layer),
                none ? Double.NaN : Math.sqrt(weightSquares),
                none ? Double.NaN : Math.sqrt(updateSquares));
    }
}
