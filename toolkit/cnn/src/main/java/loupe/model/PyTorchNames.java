package loupe.model;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Our paths as PyTorch calls the same arrays; shapes are the same on both sides: a convolution's weight is (filters,
 * channels / groups, height, width), a dense layer's (outputs, inputs).
 */
final class PyTorchNames {

    private static final Map<String, String> THEIRS =
            Map.of("gamma", "weight", "beta", "bias", "runningMean", "running_mean", "runningVar", "running_var");

    private PyTorchNames() {}

    /** As {@code batchNorm1.gamma} to {@code batchNorm1.weight}. */
    static String of(String path) {
        int last = path.lastIndexOf('.') + 1;
        String own = path.substring(last);
        return path.substring(0, last) + THEIRS.getOrDefault(own, own);
    }

    /** Our paths by their names; only the network knows whether a {@code weight} is a gamma. */
    static Map<String, String> ours(WeightSnapshot like) {
        return like.arrays().stream()
                .map(WeightSnapshot.Weights::path)
                .collect(Collectors.toMap(PyTorchNames::of, path -> path));
    }
}
