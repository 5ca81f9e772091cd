package loupe.kernel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import loupe.kernel.wire.ConnectionFile;
import loupe.kernel.wire.Json;
import loupe.kernel.wire.RehearsalClient;

/**
 * Runs a kernel through what the first minutes of a notebook ask of it, and ends: the JVM that runs this writes down which
 * classes that took ({@link ClassDataArchive}).
 */
public final class KernelRehearsal {

    private static final List<String> CELLS = List.of(
            "6 * 7",
            "System.out.println(\"text\"); int count = 0; var names = List.of(\"a\", \"b\");",
            "for (int i = 0; i < 3; i++) count += names.size();\ncount",
            "record Pair(int left, double[] right) {}\ndouble half(double x) { return x / 2; }\nnew Pair(1, new double[] {half(3)})",
            "names.stream().map(String::toUpperCase).collect(Collectors.joining())",
            "int broken = ;",
            "int unknown = missing + 1;",
            "throw new IllegalStateException(\"on purpose\");",
            "var lenet = cnn(input(1, 28, 28), conv2d(4, 5), relu(), maxPool2d(2), flatten(), dense(10)); show(summary(lenet));",
            "var data = fashion(); show(data.take(4));");

    private KernelRehearsal() {}

    /**
     * Rehearses.
     *
     * @param arguments none
     * @throws Exception when the kernel does not answer
     */
    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.awt.headless", "true");
        QuietLogs.set();
        ConnectionFile connection = freePorts();
        Thread client = new Thread(() -> play(connection), "loupe-rehearsal");
        Kernel kernel = new Kernel(connection, () -> {
            // As in a real start: the front end asks while the session is being made.
            client.start();
            return new JavaSession(SessionOptions.notebook());
        });
        client.join();
        kernel.shutdown();
        kernel.awaitEnd();
        System.exit(0);
    }

    private static void play(ConnectionFile connection) {
        try (RehearsalClient client = new RehearsalClient(connection)) {
            client.ask("kernel_info_request", Json.object());
            for (String cell : CELLS) {
                client.ask("execute_request", execute(cell));
            }
            client.ask(
                    "complete_request", Json.object().put("code", "names.str").put("cursor_pos", 9));
            client.ask(
                    "inspect_request",
                    Json.object()
                            .put("code", "names.size()")
                            .put("cursor_pos", 8)
                            .put("detail_level", 0));
            client.ask("is_complete_request", Json.object().put("code", "for ("));
        } catch (IOException fault) {
            System.err.println("rehearsal: " + fault.getMessage());
            System.exit(1);
        }
    }

    private static ObjectNode execute(String cell) {
        return Json.object()
                .put("code", cell)
                .put("silent", false)
                .put("store_history", true)
                .put("allow_stdin", false)
                .put("stop_on_error", false);
    }

    private static ConnectionFile freePorts() throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        }
        int[] ports = held.stream().mapToInt(ServerSocket::getLocalPort).toArray();
        for (ServerSocket socket : held) {
            socket.close();
        }
        String key = UUID.randomUUID().toString();
        return new ConnectionFile("tcp", "127.0.0.1", ports[0], ports[1], ports[2], ports[3], ports[4], key);
    }
}
