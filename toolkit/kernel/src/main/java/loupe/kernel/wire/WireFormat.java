package loupe.kernel.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Messages as ZeroMQ frames: identities, a delimiter, the signature, and four JSON objects. */
final class WireFormat {

    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
    private static final int PARTS = 4;

    private final Signer signer;
    private final SeenSignatures seen = new SeenSignatures();

    WireFormat(Signer signer) {
        this.signer = signer;
    }

    List<byte[]> encode(Message message) {
        List<byte[]> parts = List.of(
                Json.write(message.header()),
                Json.write(message.parent()),
                Json.write(Json.object()),
                Json.write(message.content()));
        List<byte[]> frames = new ArrayList<>(message.identities());
        frames.add(DELIMITER);
        frames.add(signer.sign(parts));
        frames.addAll(parts);
        return frames;
    }

    Message decode(List<byte[]> frames) throws IOException {
        int delimiter = 0;
        while (delimiter < frames.size() && !Arrays.equals(frames.get(delimiter), DELIMITER)) {
            delimiter++;
        }
        int first = delimiter + 2;
        if (frames.size() < first + PARTS) {
            throw new IOException(
                    "message: expected a delimiter, a signature and 4 parts, got " + frames.size() + " frames");
        }
        List<byte[]> parts = frames.subList(first, first + PARTS);
        if (!signer.accepts(frames.get(delimiter + 1), parts)) {
            throw new IOException("message: expected a signature made with the connection's key, got another");
        }
        if (!seen.isNew(frames.get(delimiter + 1))) {
            throw new IOException("message: expected a signature that was not used before, got one again");
        }
        List<byte[]> identities = List.copyOf(frames.subList(0, delimiter));
        Json.read(parts.get(2));
        return new Message(identities, header(parts.get(0)), Json.read(parts.get(1)), Json.read(parts.get(3)));
    }

    private static ObjectNode header(byte[] json) throws IOException {
        ObjectNode header = Json.read(json);
        for (String field : List.of("msg_id", "msg_type")) {
            JsonNode value = header.path(field);
            if (!value.isTextual() || value.asText().isEmpty()) {
                throw new IOException("message: expected a text " + field + ", got " + value.getNodeType());
            }
        }
        return header;
    }
}
