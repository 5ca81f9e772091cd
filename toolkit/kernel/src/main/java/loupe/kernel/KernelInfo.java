package loupe.kernel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import loupe.kernel.wire.Json;
import loupe.kernel.wire.Message;

/** What the kernel tells a front end about itself. */
final class KernelInfo {

    private KernelInfo() {}

    static ObjectNode reply() {
        ObjectNode info = Json.object()
                .put("status", "ok")
                .put("protocol_version", Message.PROTOCOL)
                .put("implementation", "loupe")
                .put("implementation_version", version())
                .put("banner", banner())
                .put("debugger", false);
        info.putObject("language_info")
                .put("name", "java")
                .put("version", System.getProperty("java.version"))
                .put("mimetype", "text/x-java")
                .put("file_extension", ".java")
                .put("pygments_lexer", "java")
                .put("codemirror_mode", "text/x-java");
        info.putArray("help_links");
        return info;
    }

    static String version() {
        return Optional.ofNullable(KernelInfo.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    private static String banner() {
        return "Loupe " + version() + ": convolutional networks from Java " + Runtime.version();
    }
}
