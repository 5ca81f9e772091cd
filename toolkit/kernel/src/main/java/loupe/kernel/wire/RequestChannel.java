package loupe.kernel.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.zeromq.ZMQ;

/** One of the two channels that take requests (shell and control); used by its own thread alone. */
public final class RequestChannel {

    private static final String EXECUTE = "execute_request";

    /** How long what was sent before an error may still be on its way through the sockets. */
    private static final int UNDER_WAY_MILLIS = 20;

    private final ZMQ.Socket socket;
    private final WireFormat format;
    private final Publisher publisher;
    private final RequestHandler handler;
    private final Runnable onRequest;
    private final Deque<Message> waiting = new ArrayDeque<>();
    private int toAbort;

    RequestChannel(
            ZMQ.Socket socket, WireFormat format, Publisher publisher, RequestHandler handler, Runnable onRequest) {
        this.socket = socket;
        this.format = format;
        this.publisher = publisher;
        this.handler = handler;
        this.onRequest = onRequest;
    }

    /** Answers requests until the process ends. */
    void work() {
        while (!Thread.currentThread().isInterrupted()) {
            Guarded.run("a request", this::next);
        }
    }

    private void next() throws IOException {
        Message request = waiting.isEmpty() ? format.decode(receive(socket.recv())) : waiting.poll();
        onRequest.run();
        boolean aborted = toAbort > 0;
        toAbort -= aborted ? 1 : 0;
        publisher.status("busy", request.header());
        try {
            Optional<ObjectNode> answer = aborted && request.type().equals(EXECUTE)
                    ? Optional.of(Json.object().put("status", "aborted"))
                    : answer(request);
            answer.ifPresent(content -> send(request.reply(content)));
        } finally {
            publisher.status("idle", request.header());
        }
    }

    private Optional<ObjectNode> answer(Message request) {
        try {
            return handler.answer(request, this);
        } catch (Throwable fault) {
            Guarded.run(request.type(), () -> {
                throw new IOException(fault);
            });
            ObjectNode error = Json.object()
                    .put("status", "error")
                    .put("ename", fault.getClass().getName())
                    .put("evalue", String.valueOf(fault.getMessage()));
            error.putArray("traceback");
            return Optional.of(error);
        }
    }

    /**
     * Marks the code that was sent before now, and still waits, as aborted: a cell before it has failed. What is sent
     * after the failure's reply is not touched.
     */
    public void abortWaiting() {
        socket.setReceiveTimeOut(UNDER_WAY_MILLIS);
        byte[] first;
        while ((first = socket.recv()) != null) {
            byte[] frame = first;
            Guarded.run("a request", () -> waiting.add(format.decode(receive(frame))));
        }
        socket.setReceiveTimeOut(-1);
        toAbort = waiting.size();
    }

    private List<byte[]> receive(byte[] first) {
        List<byte[]> frames = new ArrayList<>();
        frames.add(first == null ? new byte[0] : first);
        while (socket.hasReceiveMore()) {
            frames.add(socket.recv());
        }
        return frames;
    }

    private void send(Message message) {
        Sockets.send(socket, format.encode(message));
    }
}
