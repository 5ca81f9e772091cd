package loupe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loupe.kernel.wire.ConnectionFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelStartTest {

    @TempDir
    Path folder;

    @Test
    void theConnectionFileIsReadAndItsKeyIsNotShown() throws IOException {
        Path file = Files.writeString(
                folder.resolve("c.json"),
                """
                {"transport": "tcp", "ip": "127.0.0.1", "shell_port": 1, "control_port": 2, "iopub_port": 3,
                 "stdin_port": 4, "hb_port": 5, "key": "secret", "signature_scheme": "hmac-sha256", "kernel_name": "x"}
                """);
        ConnectionFile read = ConnectionFile.read(file);
        assertThat(read).isEqualTo(new ConnectionFile("tcp", "127.0.0.1", 1, 2, 3, 4, 5, "secret"));
        assertThat(read.toString()).doesNotContain("secret");
    }

    @Test
    void theStartUpOfTheKernelRuns() {
        try (Cells cells = new Cells(SessionOptions.notebook())) {
            assertThat(cells.value("List.of(1)")).isEqualTo(List.of(1));
        }
    }

    @Test
    void jarsAndFoldersCanBeAdded() throws Exception {
        Path library = folder.resolve("library");
        Files.createDirectories(library);
        Path source = Files.writeString(
                folder.resolve("Added.java"), "package extra; public class Added { public static int v = 5; }");
        int status = javax.tools.ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", library.toString(), source.toString());
        assertThat(status).isZero();
        try (Cells cells = new Cells(SessionOptions.standard().classPath(List.of(library)))) {
            assertThat(cells.value("extra.Added.v")).isEqualTo(5);
            assertThat(
                            cells.value(
                                    "Thread.currentThread().getContextClassLoader().loadClass(\"extra.Added\") == extra.Added.class"))
                    .isEqualTo(true);
        }
    }
}
