package loupe.kernel;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import loupe.kernel.wire.ConnectionFile;

/** Starts the kernel: the program that a kernel spec names. */
public final class KernelMain {

    /** How long shutdown hooks of libraries may take before the process ends without them. */
    private static final long HOOKS_SECONDS = 3;

    private KernelMain() {}

    /**
     * Runs a kernel until it is told to shut down, or until the program that started it is gone.
     *
     * @param arguments the connection file
     * @throws Exception when the file cannot be read or a port is taken
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 1) {
            System.err.println("arguments: expected a connection file, got " + arguments.length + " arguments");
            System.exit(2);
        }
        ParentWatch parent = ParentWatch.of(System.getenv("JPY_PARENT_PID"));
        System.setProperty("java.awt.headless", "true");
        QuietLogs.set();
        Kernel kernel = new Kernel(ConnectionFile.read(Path.of(arguments[0])), KernelMain::open);
        parent.start(kernel::heard, kernel::shutdown);
        kernel.awaitEnd();
        CompletableFuture.delayedExecutor(HOOKS_SECONDS, TimeUnit.SECONDS)
                .execute(() -> Runtime.getRuntime().halt(0));
        System.exit(0);
    }

    private static JavaSession open() {
        return new JavaSession(SessionOptions.notebook());
    }
}
