package loupe.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * All weights and running statistics of a network at one moment, as plain arrays that need no engine.
 *
 * @param arrays in the network's order
 */
public record WeightSnapshot(List<Weights> arrays) {

    /**
     * One array of weights.
     *
     * @param path where it belongs, as {@code conv2d1.weight}; stable over runs and machines
     * @param shape its sizes, as (filters, channels, kernel height, kernel width)
     * @param values its values, the last axis fastest; not copied, do not change them
     */
    public record Weights(String path, List<Long> shape, float[] values) {

        /** Copies the shape. */
        public Weights {
            shape = List.copyOf(shape);
        }
    }

    /** Copies the list. */
    public WeightSnapshot {
        arrays = List.copyOf(arrays);
    }

    /**
     * One array.
     *
     * @param path as {@code conv2d1.weight}
     * @return the array
     * @throws IllegalArgumentException when there is none at that path
     */
    public Weights get(String path) {
        return arrays.stream()
                .filter(weights -> weights.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("path: expected one of "
                        + arrays.stream().map(Weights::path).toList() + ", got '" + path + "'"));
    }

    /**
     * The same arrays under the names that PyTorch gives them in a {@code state_dict}: the layers keep their names, gamma and
     * beta of a normalisation become weight and bias, runningMean becomes running_mean. Shapes are the same on both sides.
     *
     * @return as {@code batchNorm1.weight} for {@code batchNorm1.gamma}
     */
    public WeightSnapshot toPyTorch() {
        return new WeightSnapshot(arrays.stream()
                .map(array -> new Weights(PyTorchNames.of(array.path()), array.shape(), array.values()))
                .toList());
    }

    /**
     * Arrays that came from PyTorch under our names.
     *
     * @param like a snapshot of the network that they are for, which knows what each name means
     * @return the arrays; those that {@code like} does not know keep their name, for {@code restore} to refuse
     */
    public WeightSnapshot fromPyTorch(WeightSnapshot like) {
        Map<String, String> ours = PyTorchNames.ours(like);
        return new WeightSnapshot(arrays.stream()
                .map(array -> new Weights(ours.getOrDefault(array.path(), array.path()), array.shape(), array.values()))
                .toList());
    }

    /**
     * A fingerprint of the weights.
     *
     * @return SHA-256 in hexadecimal over, for each array, the line {@code path float32 [shape]} in UTF-8 with its newline,
     *     then its values as little-endian bytes
     */
    public String sha256() {
        MessageDigest digest = newDigest();
        for (Weights weights : arrays) {
            String line = weights.path() + " float32 " + weights.shape() + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(weights.values().length, Float.BYTES));
            bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(weights.values());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }

    @Override
    public String toString() {
        long values = arrays.stream().mapToLong(w -> w.values().length).sum();
        return arrays.size() + " arrays of " + values + " values, sha256 " + sha256();
    }
}
