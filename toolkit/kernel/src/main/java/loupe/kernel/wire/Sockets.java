package loupe.kernel.wire;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** The five sockets of a kernel, each served by its own thread. */
public final class Sockets implements AutoCloseable {

    private static final Duration FAREWELL = Duration.ofMillis(500);

    private final ZContext context = new ZContext();
    private final ConnectionFile connection;
    private final WireFormat format;
    private final ZMQ.Socket shell;
    private final ZMQ.Socket control;
    private final Publisher publisher;
    private final InputChannel input;
    private volatile boolean heard;

    /**
     * Opens the sockets, so that a front end may connect; nothing is answered before {@link #serve}, except heartbeats.
     *
     * @param connection where to listen
     */
    public Sockets(ConnectionFile connection) {
        this.connection = connection;
        format = new WireFormat(new Signer(connection.key()));
        shell = open(SocketType.ROUTER, connection.shellPort());
        control = open(SocketType.ROUTER, connection.controlPort());
        input = new InputChannel(open(SocketType.ROUTER, connection.stdinPort()), format);
        ZMQ.Socket iopub = open(SocketType.PUB, connection.iopubPort());
        ZMQ.Socket heartbeat = open(SocketType.REP, connection.heartbeatPort());
        publisher = new Publisher(message -> publish(iopub, message));
        start("loupe-iopub", publisher::work);
        start("loupe-stdin", input::work);
        start("loupe-heartbeat", () -> echo(heartbeat));
    }

    private ZMQ.Socket open(SocketType type, int port) {
        ZMQ.Socket socket = context.createSocket(type);
        socket.setLinger((int) FAREWELL.toMillis());
        // Nothing is dropped: the publisher's own queue holds back a cell that writes faster than the network takes.
        socket.setHWM(0);
        if (type == SocketType.ROUTER) {
            socket.setRouterHandover(true);
        }
        socket.bind(connection.address(port));
        return socket;
    }

    /**
     * The public channel.
     *
     * @return takes messages from any thread
     */
    public Publisher publisher() {
        return publisher;
    }

    /**
     * The channel on which cells ask.
     *
     * @return takes questions from any thread
     */
    public InputChannel input() {
        return input;
    }

    /**
     * Starts answering requests.
     *
     * @param shellHandler answers those that run code
     * @param controlHandler answers those that must not wait for code
     */
    public void serve(RequestHandler shellHandler, RequestHandler controlHandler) {
        publisher.status("starting", Json.object());
        start("loupe-control", channel(control, controlHandler)::work);
        start("loupe-shell", channel(shell, shellHandler)::work);
    }

    private RequestChannel channel(ZMQ.Socket socket, RequestHandler handler) {
        RequestHandler all = (request, channel) -> request.type().equals("connect_request")
                ? Optional.of(connection.ports().put("status", "ok"))
                : handler.answer(request, channel);
        return new RequestChannel(socket, format, publisher, all, () -> heard = true);
    }

    /**
     * Whether anyone who knows the connection's key has ever asked for something.
     *
     * @return true from the first request on
     */
    public boolean heard() {
        return heard;
    }

    private void publish(ZMQ.Socket iopub, Message message) {
        byte[] topic = message.type().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        Message named = new Message(List.of(topic), message.header(), message.parent(), message.content());
        send(iopub, format.encode(named));
    }

    static void send(ZMQ.Socket socket, List<byte[]> frames) {
        int last = frames.size() - 1;
        frames.subList(0, last).forEach(socket::sendMore);
        socket.send(frames.get(last));
    }

    private static void echo(ZMQ.Socket heartbeat) {
        while (!Thread.currentThread().isInterrupted()) {
            Guarded.run("a heartbeat", () -> heartbeat.send(heartbeat.recv()));
        }
    }

    private static void start(String name, Guarded.Step loop) {
        Thread thread = new Thread(() -> Guarded.run(name, loop), name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Sends what is still queued; the sockets themselves go with the process. */
    @Override
    public void close() {
        publisher.drain(FAREWELL);
    }
}
