package loupe.kernel.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs messages with HMAC-SHA256 (RFC 2104) and checks signatures. */
final class Signer {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** A signer; with an empty key it signs nothing and accepts everything, as Jupyter wants it. */
    Signer(String key) {
        this.key = key.isEmpty() ? null : new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    byte[] sign(List<byte[]> parts) {
        return key == null ? new byte[0] : HexFormat.of().formatHex(digest(parts)).getBytes(StandardCharsets.US_ASCII);
    }

    boolean accepts(byte[] signature, List<byte[]> parts) {
        return key == null || MessageDigest.isEqual(signature, sign(parts));
    }

    private byte[] digest(List<byte[]> parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            parts.forEach(mac::update);
            return mac.doFinal();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, missing);
        }
    }
}
