package loupe.kernel.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where Jupyter wants a kernel to listen.
 *
 * @param transport {@code tcp} or {@code ipc}
 * @param ip the address
 * @param shellPort requests that run code
 * @param controlPort requests that must not wait for code
 * @param iopubPort what the kernel publishes
 * @param stdinPort questions to the user
 * @param heartbeatPort echo
 * @param key what messages are signed with; empty for no signatures
 */
public record ConnectionFile(
        String transport,
        String ip,
        int shellPort,
        int controlPort,
        int iopubPort,
        int stdinPort,
        int heartbeatPort,
        String key) {

    /**
     * Reads the file that Jupyter names on the kernel's command line.
     *
     * @param file the file
     * @return what it says
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when it asks for signatures other than hmac-sha256
     */
    public static ConnectionFile read(Path file) throws IOException {
        ObjectNode json = Json.read(Files.readAllBytes(file));
        String scheme = json.path("signature_scheme").asText("hmac-sha256");
        if (!scheme.equals("hmac-sha256")) {
            throw new IllegalArgumentException("signature_scheme: expected hmac-sha256, got " + scheme);
        }
        return new ConnectionFile(
                json.path("transport").asText("tcp"),
                json.path("ip").asText("127.0.0.1"),
                json.path("shell_port").asInt(),
                json.path("control_port").asInt(),
                json.path("iopub_port").asInt(),
                json.path("stdin_port").asInt(),
                json.path("hb_port").asInt(),
                json.path("key").asText(""));
    }

    String address(int port) {
        return transport + "://" + ip + (transport.equals("ipc") ? "-" : ":") + port;
    }

    ObjectNode ports() {
        return Json.object()
                .put("shell_port", shellPort)
                .put("control_port", controlPort)
                .put("iopub_port", iopubPort)
                .put("stdin_port", stdinPort)
                .put("hb_port", heartbeatPort);
    }

    @Override
    public String toString() {
        // The key must not end up in a log.
        return "ConnectionFile[" + address(shellPort) + "]";
    }
}
