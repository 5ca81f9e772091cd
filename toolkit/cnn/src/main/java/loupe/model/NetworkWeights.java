package loupe.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The weights of a block by stable paths, out of the engine and back into it. */
final class NetworkWeights {

    private NetworkWeights() {}

    /** Paths as {@code conv2d1.weight}: the children's names, then the parameter's, joined by dots. */
    static Map<String, Parameter> byPath(Block block) {
        Map<String, Parameter> all = new LinkedHashMap<>();
        collect("", block, all);
        return all;
    }

    private static void collect(String prefix, Block block, Map<String, Parameter> all) {
        for (Pair<String, Parameter> direct : block.getDirectParameters()) {
            all.put(prefix + direct.getKey(), direct.getValue());
        }
        for (Pair<String, Block> child : block.getChildren()) {
            collect(prefix + child.getKey() + ".", child.getValue(), all);
        }
    }

    static WeightSnapshot snapshot(Block block) {
        return new WeightSnapshot(byPath(block).entrySet().stream()
                .map(entry -> weights(entry.getKey(), entry.getValue().getArray()))
                .toList());
    }

    private static WeightSnapshot.Weights weights(String path, NDArray array) {
        if (array.getDataType() != DataType.FLOAT32) {
            throw new IllegalStateException(path + ": expected float32 weights, got " + array.getDataType());
        }
        return new WeightSnapshot.Weights(path, shape(array), array.toFloatArray());
    }

    private static List<Long> shape(NDArray array) {
        return Arrays.stream(array.getShape().getShape()).boxed().toList();
    }

    /** What an optimizer changes, by path. */
    static Map<String, NDArray> trained(Block block) {
        Map<String, NDArray> trained = new LinkedHashMap<>();
        byPath(block).forEach((path, parameter) -> {
            if (parameter.requiresGradient()) {
                trained.put(path, parameter.getArray());
            }
        });
        return trained;
    }

    /** By path, in any order; {@code source} begins the messages. */
    static void restore(Block block, WeightSnapshot snapshot, String source) {
        Map<String, Parameter> parameters = byPath(block);
        check(parameters, snapshot, source);
        snapshot.arrays().forEach(w -> parameters.get(w.path()).getArray().set(FloatBuffer.wrap(w.values())));
    }

    /** Looks at everything before the first weight changes, so that a failure leaves the network as it was. */
    private static void check(Map<String, Parameter> parameters, WeightSnapshot snapshot, String source) {
        Set<String> got = new LinkedHashSet<>();
        snapshot.arrays().forEach(weights -> got.add(weights.path()));
        if (!got.equals(parameters.keySet()) || got.size() != snapshot.arrays().size()) {
            throw new IllegalArgumentException(source + ": expected weights " + parameters.keySet() + ", got " + got
                    + "; missing " + without(parameters.keySet(), got) + ", not known "
                    + without(got, parameters.keySet()));
        }
        for (WeightSnapshot.Weights weights : snapshot.arrays()) {
            List<Long> expected = shape(parameters.get(weights.path()).getArray());
            if (!expected.equals(weights.shape())) {
                throw new IllegalArgumentException(
                        source + ": " + weights.path() + ": expected shape " + expected + ", got " + weights.shape());
            }
        }
    }

    private static List<String> without(Set<String> some, Set<String> others) {
        return some.stream().filter(path -> !others.contains(path)).toList();
    }
}
