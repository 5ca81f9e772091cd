package loupe.kernel.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** JSON objects of messages. */
public final class Json {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    /**
     * An empty object.
     *
     * @return a new one, to be filled
     */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /**
     * Reads an object.
     *
     * @param json its UTF-8 text
     * @return the object
     * @throws IOException when the text is no JSON object
     */
    public static ObjectNode read(byte[] json) throws IOException {
        JsonNode node = MAPPER.readTree(json);
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new IOException("json: expected an object, got " + (node == null ? "nothing" : node.getNodeType()));
    }

    /**
     * Writes an object.
     *
     * @param object the object
     * @return its UTF-8 text
     */
    public static byte[] write(ObjectNode object) {
        try {
            // By way of text: UTF-8 knows no half of a surrogate pair, which a program can print all the same.
            return MAPPER.writeValueAsString(object).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of JSON nodes can always be written", impossible);
        }
    }
}
