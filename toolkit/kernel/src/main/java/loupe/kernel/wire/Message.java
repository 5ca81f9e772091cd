package loupe.kernel.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One message of Jupyter's protocol.
 *
 * @param identities the frames that lead a reply back to who asked
 * @param header names the message and its type
 * @param parent the header of the request that it answers; empty for none
 * @param content what it says
 */
public record Message(List<byte[]> identities, ObjectNode header, ObjectNode parent, ObjectNode content) {

    /** The version of the protocol that is spoken here. */
    public static final String PROTOCOL = "5.3";

    /** One for each process: a front end tells by it that a kernel was restarted, and whose messages it sees. */
    private static final String SESSION = UUID.randomUUID().toString();

    /**
     * The type of the message.
     *
     * @return as {@code execute_request}
     */
    public String type() {
        return header.path("msg_type").asText();
    }

    /**
     * An answer to this request.
     *
     * @param answer its content
     * @return a message of the request's type with {@code reply} for {@code request}
     */
    Message reply(ObjectNode answer) {
        String type = type().replaceFirst("_request$", "_reply");
        return new Message(identities, header(type, header), header, answer);
    }

    /** A question back to whoever sent this request. */
    Message asks(String type, ObjectNode question) {
        return new Message(identities, header(type, header), header, question);
    }

    /** A message that is published for whoever listens. */
    static Message published(String type, ObjectNode parent, ObjectNode content) {
        return new Message(List.of(), header(type, parent), parent, content);
    }

    private static ObjectNode header(String type, ObjectNode parent) {
        return Json.object()
                .put("msg_id", UUID.randomUUID().toString())
                .put("session", SESSION)
                .put("username", parent.path("username").asText("kernel"))
                .put("date", Instant.now().toString())
                .put("msg_type", type)
                .put("version", PROTOCOL);
    }
}
