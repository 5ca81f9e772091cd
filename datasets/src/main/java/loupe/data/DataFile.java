package loupe.data;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * One file of a data set, known by the bytes that it holds when it is not compressed.
 *
 * @param name its canonical name, without {@code .gz}
 * @param bytes how many bytes it holds, not compressed
 * @param sha256 SHA-256 of these bytes, 64 hexadecimal digits in lower case
 * @param addresses where it can be downloaded, compressed or not, tried in this order
 */
public record DataFile(String name, long bytes, String sha256, List<URI> addresses) {

    /**
     * Checks the size and the hash's form.
     *
     * @throws IllegalArgumentException when one cannot be right
     */
    public DataFile {
        addresses = List.copyOf(addresses);
        if (bytes < 1) {
            throw new IllegalArgumentException("bytes: expected >= 1, got " + bytes);
        }
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "sha256: expected 64 hexadecimal digits in lower case, got \"" + sha256 + "\"");
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s (%,d bytes, sha256 %s)", name, bytes, sha256);
    }
}
