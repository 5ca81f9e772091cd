package loupe.notebook;

import loupe.display.Screen;
import loupe.display.Screens;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
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
            front.seesADisplayThatIsUpdatedInPlace();
            connection.close();
        }
    }

    private static final class ShellKernel extends JJavaKernel {

        private final Cells cells;

        ShellKernel(Cells cells) {
            super(true);
            this.cells = cells;
        }

        void findExtensions() {
            installExtensions(ShellKernel.class.getClassLoader());
        }

        @Override
        public Object evalRaw(String source) {
            return cells.evaluate(source);
        }
    }
}
