package loupe.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;

/** A front end that speaks to a kernel of this process over real sockets, unsigned. */
final class FrontEnd implements AutoCloseable {

    private static final int MOST_MILLIS = 120_000;

    private final List<Integer> ports = freePorts();
    private final ZContext context = new ZContext();
    private ZMQ.Socket shell;
    private ZMQ.Socket published;

    /** A message of the broadcast channel. */
    record Published(String type, String content) {}

    /** Ports for control, shell, stdin, heartbeat and broadcast. */
    List<Integer> ports() {
        return ports;
    }

    void connect() {
        published = socket(SocketType.SUB, ports.get(4));
        published.subscribe(ZMQ.SUBSCRIPTION_ALL);
        shell = socket(SocketType.DEALER, ports.get(1));
        waitUntilSubscribed();
    }

    /** A subscription takes a moment to arrive, and what is broadcast before it is lost. */
    private void waitUntilSubscribed() {
        published.setReceiveTimeOut(200);
        for (int i = 0; i < 100; i++) {
            send("kernel_info_request", "{}");
            if (published.recv() != null) {
                while (published.recv() != null) {
                    // what the questions themselves have stirred up
                }
                published.setReceiveTimeOut(MOST_MILLIS);
                return;
            }
        }
        throw new AssertionError("nothing was broadcast");
    }

    private ZMQ.Socket socket(SocketType type, int port) {
        ZMQ.Socket socket = context.createSocket(type);
        socket.setReceiveTimeOut(MOST_MILLIS);
        socket.setLinger(0);
        socket.connect("tcp://127.0.0.1:" + port);
        return socket;
    }

    /** Runs a cell that shows, updates and draws, and wants to see all of it published. */
    void seesADisplayThatIsUpdatedInPlace() throws Exception {
        List<Published> told = run("var id = showOne(\"one\");\nupdate(id, \"two\");\nshow(digits().image(0));");
        assertThat(told)
                .extracting(Published::type)
                .containsSubsequence("display_data", "update_display_data", "display_data");
        assertThat(told).anySatisfy(message -> assertThat(message.content()).contains("image/png"));
    }

    /** Runs a cell and gives what was broadcast until the kernel was idle again. */
    List<Published> run(String code) {
        String quoted = code.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        send(
                "execute_request",
                "{\"code\": \"" + quoted + "\", \"silent\": false, \"store_history\": true,"
                        + " \"user_expressions\": {}, \"allow_stdin\": false, \"stop_on_error\": true}");
        List<Published> all = new ArrayList<>();
        while (true) {
            Published next = next();
            if (next.type().equals("status") && next.content().contains("\"idle\"")) {
                return all;
            }
            all.add(next);
        }
    }

    private void send(String type, String content) {
        String header = "{\"msg_id\": \"m\", \"session\": \"s\", \"username\": \"u\", \"version\": \"5.3\","
                + " \"date\": \"2026-01-01T00:00:00.000Z\", \"msg_type\": \"" + type + "\"}";
        for (String part : List.of("<IDS|MSG>", "", header, "{}", "{}")) {
            shell.send(part, ZMQ.SNDMORE);
        }
        shell.send(content);
    }

    private Published next() {
        List<String> parts = new ArrayList<>();
        do {
            byte[] part = published.recv();
            if (part == null) {
                throw new AssertionError("nothing was broadcast for " + MOST_MILLIS + " ms");
            }
            parts.add(new String(part, StandardCharsets.UTF_8));
        } while (published.hasReceiveMore());
        int mark = parts.indexOf("<IDS|MSG>");
        Matcher type = Pattern.compile("\"msg_type\":\\s*\"(\\w+)\"").matcher(parts.get(mark + 2));
        return new Published(type.find() ? type.group(1) : "", parts.get(mark + 5));
    }

    private static List<Integer> freePorts() {
        List<ServerSocket> held = IntStream.range(0, 5).mapToObj(i -> hold()).toList();
        List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
        held.forEach(FrontEnd::release);
        return ports;
    }

    private static ServerSocket hold() {
        try {
            return new ServerSocket(0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
