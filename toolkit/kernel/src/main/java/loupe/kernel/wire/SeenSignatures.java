package loupe.kernel.wire;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/** Remembers the latest signatures, so that a message that someone has recorded is not obeyed a second time. */
final class SeenSignatures {

    private static final int MOST = 16_384;

    private final Set<String> latest = new LinkedHashSet<>();

    /** Whether a signature comes for the first time; an empty one, of a kernel without a key, always does. */
    synchronized boolean isNew(byte[] signature) {
        if (signature.length == 0) {
            return true;
        }
        if (!latest.add(new String(signature, StandardCharsets.US_ASCII))) {
            return false;
        }
        if (latest.size() > MOST) {
            latest.remove(latest.iterator().next());
        }
        return true;
    }
}
