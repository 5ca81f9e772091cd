package loupe.kernel.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Answers the requests of one channel, one at a time. */
@FunctionalInterface
public interface RequestHandler {

    /**
     * Answers a request; it may publish meanwhile. What it throws is sent back as an error.
     *
     * @param request what was asked
     * @param channel the channel that it came on
     * @return the content of the reply; empty for a message that wants none
     * @throws Exception for any failure
     */
    Optional<ObjectNode> answer(Message request, RequestChannel channel) throws Exception;
}
