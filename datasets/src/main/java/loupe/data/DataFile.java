package loupe.data;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * One file of a data set, known by the bytes that it holds when it is not compressed.
 *
 * <p>A name that ends in {@code .gz} means the compressed bytes themselves, where a publisher gives their hash.
 *
 * @param name its canonical name, without {@code .gz} but for that case
 * @param bytes how many bytes it holds, or {@link #UNKNOWN_SIZE}
 * @param sha256 SHA-256 of these bytes, 64 hexadecimal digits in lower case
 * @param addresses where it can be downloaded, compressed or not, tried in this order
 */
public record DataFile(String name, long bytes, String sha256, List<URI> addresses) {

    /** The size of a file of which the hash alone is published. */
    public static final long UNKNOWN_SIZE = -1;

    private static final long LARGEST = 1 << 29;

    /**
     * Checks the size and the hash's form.
     *
     * @throws IllegalArgumentException when one cannot be right
     */
    public DataFile {
        addresses = List.copyOf(addresses);
        if (bytes < 1 && bytes != UNKNOWN_SIZE) {
            throw new IllegalArgumentException("bytes: expected >= 1, got " + bytes);
        }
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "sha256: expected 64 hexadecimal digits in lower case, got \"" + sha256 + "\"");
        }
    }

    /** How many bytes it may hold at most. */
    long mostBytes() {
        return bytes == UNKNOWN_SIZE ? LARGEST : bytes;
    }

    /** Whether the compressed bytes are what is checked. */
    boolean packed() {
        return name.endsWith(".gz");
    }

    @Override
    public String toString() {
        if (bytes == UNKNOWN_SIZE) {
            return name + " (sha256 " + sha256 + ")";
        }
        return String.format(Locale.ROOT, "%s (%,d bytes, sha256 %s)", name, bytes, sha256);
    }
}
