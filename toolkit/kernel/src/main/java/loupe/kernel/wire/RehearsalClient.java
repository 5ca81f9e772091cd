package loupe.kernel.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** A front end of one request at a time, for the kernel's own rehearsal: it asks and waits for the reply. */
public final class RehearsalClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ZContext context = new ZContext();
    private final ZMQ.Socket shell = context.createSocket(SocketType.DEALER);
    private final WireFormat format;

    /**
     * Connects to a kernel.
     *
     * @param connection where it listens
     */
    public RehearsalClient(ConnectionFile connection) {
        format = new WireFormat(new Signer(connection.key()));
        shell.setReceiveTimeOut((int) PATIENCE.toMillis());
        shell.setLinger(0);
        shell.connect(connection.address(connection.shellPort()));
    }

    /**
     * Asks on the shell channel and waits for the reply.
     *
     * @param type as {@code execute_request}
     * @param content what to ask
     * @return the content of the reply
     * @throws IOException when none comes in time or it cannot be read
     */
    public ObjectNode ask(String type, ObjectNode content) throws IOException {
        ObjectNode header = Json.object()
                .put("msg_id", UUID.randomUUID().toString())
                .put("msg_type", type)
                .put("username", "rehearsal")
                .put("session", "rehearsal")
                .put("date", "")
                .put("version", Message.PROTOCOL);
        Sockets.send(shell, format.encode(new Message(List.of(), header, Json.object(), content)));
        return format.decode(frames(type)).content();
    }

    private List<byte[]> frames(String type) throws IOException {
        List<byte[]> frames = new ArrayList<>();
        do {
            byte[] frame = shell.recv();
            if (frame == null) {
                throw new IOException(type + ": expected a reply within " + PATIENCE.toSeconds() + " s, got none");
            }
            frames.add(frame);
        } while (shell.hasReceiveMore());
        return frames;
    }

    @Override
    public void close() {
        context.close();
    }
}
