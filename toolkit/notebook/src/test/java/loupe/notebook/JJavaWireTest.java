package loupe.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import loupe.display.Screen;
import loupe.display.Screens;
import loupe.notebook.FrontEnd.Published;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The extension in a kernel on JJava's real base, found as that base finds it, observed over its real sockets. */
class JJavaWireTest {

    private final Screen before = Screens.current();

    @AfterEach
    void putTheScreenBack() {
        Screens.use(before);
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
            var kernel = new ShellKernel(cells);
            kernel.onStartup();
            kernel.findExtensions();
            kernel.becomeHandlerForConnection(connection);
            connection.connect();
            front.connect();
            List<Published> told =
                    front.run("var id = showOne(\"one\");\nupdate(id, \"two\");\nshow(digits().image(0));");
            assertThat(told)
                    .extracting(Published::type)
                    .containsSubsequence("display_data", "update_display_data", "display_data");
            assertThat(told).anySatisfy(message -> assertThat(message.content()).contains("image/png"));
            connection.close();
        }
    }

    private static final class ShellKernel extends BaseKernel {

        private final Cells cells;

        ShellKernel(Cells cells) {
            super(
                    "test",
                    "1",
                    new LanguageInfo.Builder("java").build(),
                    List.of(),
                    null,
                    new JupyterIO(StandardCharsets.UTF_8),
                    new CommManager(),
                    new Renderer(),
                    null,
                    new MagicsRegistry(),
                    true,
                    new StringStyler.Builder().build());
            this.cells = cells;
        }

        void findExtensions() {
            installExtensions(ShellKernel.class.getClassLoader());
        }

        @Override
        public Object evalRaw(String source) {
            return cells.evaluate(source);
        }

        @Override
        public DisplayData inspect(String code, int at, boolean extraDetail) {
            return null;
        }

        @Override
        public ReplacementOptions complete(String code, int at) {
            return null;
        }

        @Override
        public String isComplete(String code) {
            return IS_COMPLETE_YES;
        }
    }
}
