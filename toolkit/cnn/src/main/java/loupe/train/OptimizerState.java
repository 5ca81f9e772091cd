package loupe.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import loupe.model.WeightSnapshot;

/** What a {@link WeightUpdate} remembers, out of the engine and back into it, as {@code mean/conv2d1.weight}. */
final class OptimizerState {

    private final Map<String, NDArray> arrays = new TreeMap<>();

    OptimizerState(List<String> paths, WeightUpdate update) {
        for (Map.Entry<String, NDList> slot : update.state().entrySet()) {
            for (int i = 0; i < paths.size(); i++) {
                arrays.put(slot.getKey() + "/" + paths.get(i), slot.getValue().get(i));
            }
        }
    }

    WeightSnapshot snapshot() {
        List<WeightSnapshot.Weights> all = new ArrayList<>();
        arrays.forEach((path, array) -> all.add(new WeightSnapshot.Weights(path, shape(array), array.toFloatArray())));
        return new WeightSnapshot(all);
    }

    void restore(WeightSnapshot snapshot) {
        List<String> got =
                snapshot.arrays().stream().map(WeightSnapshot.Weights::path).toList();
        Checks.require(got.equals(List.copyOf(arrays.keySet())), "checkpoint: optimizer", arrays.keySet(), got);
        for (WeightSnapshot.Weights kept : snapshot.arrays()) {
            NDArray array = arrays.get(kept.path());
            Checks.require(kept.shape().equals(shape(array)), "checkpoint: " + kept.path(), shape(array), kept.shape());
            array.set(FloatBuffer.wrap(kept.values()));
        }
    }

    private static List<Long> shape(NDArray array) {
        return Arrays.stream(array.getShape().getShape()).boxed().toList();
    }
}
