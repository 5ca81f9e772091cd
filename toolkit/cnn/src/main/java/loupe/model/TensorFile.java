package loupe.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Named arrays and texts in one file of the form {@code safetensors}, which Python reads as it stands.
 *
 * <p>Eight bytes of a little-endian length, a header in JSON padded to a multiple of eight, then the arrays' values as
 * little-endian float32 without a gap (github.com/huggingface/safetensors, "Format"). The header's {@code __metadata__} holds
 * the texts, and first of all {@code sha256}: the hash of the whole file with 64 zeros in its own place. A file with it is
 * checked before anything is parsed; one that another program wrote has no hash and is checked by its structure alone.
 *
 * <pre>{@code
 * new TensorFile(Map.of("made by", "me"), network.snapshot()).save(Path.of("weights.safetensors"));
 * # Python: safetensors.torch.load_file("weights.safetensors")
 * }</pre>
 *
 * @param texts what stands beside the arrays, by key; {@code sha256} is the file's own
 * @param arrays the arrays
 */
public record TensorFile(Map<String, String> texts, WeightSnapshot arrays) {

    /** The key of the file's own hash among the texts. */
    public static final String SHA256 = "sha256";

    /** Copies the texts in their order. */
    public TensorFile {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /**
     * Writes the file, so that a crash leaves the old one or the new one whole.
     *
     * @param file where to; missing folders are made
     * @throws IOException when it cannot be written
     */
    public void save(Path file) throws IOException {
        byte[] header = TensorHeader.bytes(this);
        AtomicFile.write(file, out -> {
            out.write(header);
            for (WeightSnapshot.Weights array : arrays.arrays()) {
                out.write(TensorHeader.bytes(array));
            }
        });
    }

    /**
     * Reads a file.
     *
     * @param file of the form safetensors, up to 2 GB
     * @return its arrays in the order of their bytes, and its texts
     * @throws IOException when it cannot be read
     * @throws WeightFileException when it is missing, its hash is another, or it is no such file of float32 arrays
     */
    public static TensorFile read(Path file) throws IOException {
        try {
            return TensorHeader.read(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new WeightFileException(file + ": expected a file of weights, got none", e);
        } catch (OutOfMemoryError e) {
            throw new WeightFileException(file + ": expected a file of at most 2 GB that fits into the heap", e);
        }
    }
}
