package loupe.kernel;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Takes the place of {@code System.out}, {@code System.err} and {@code System.in}, and leads what a thread writes to
 * the cell that started the thread.
 */
final class OutputRouter implements AutoCloseable {

    private final InheritableThreadLocal<CellOutput> owner = new InheritableThreadLocal<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(OutputRouter::daemon);
    private final PrintStream formerOut = System.out;
    private final PrintStream formerErr = System.err;
    private final InputStream formerIn = System.in;
    private final PrintStream out = stream(StreamName.STDOUT, formerOut);
    private final PrintStream err = stream(StreamName.STDERR, formerErr);
    private final InputStream in = new CellInputStream(this::current);
    private volatile CellOutput running;

    OutputRouter() {
        System.setOut(out);
        System.setErr(err);
        System.setIn(in);
    }

    CellOutput begin(OutputSink sink) {
        running = new CellOutput(sink, timer);
        return running;
    }

    /** Makes the calling thread, and those that it starts from now on, write to a cell. */
    void attach(CellOutput output) {
        owner.set(output);
    }

    void end() {
        running = null;
    }

    /** The cell that the calling thread works for; for a thread of unknown origin the one that is running. */
    Optional<CellOutput> current() {
        CellOutput mine = owner.get();
        return Optional.ofNullable(mine == null ? running : mine);
    }

    /** Whether an interrupt of the running cell concerns the calling thread. */
    boolean belongsToRunning() {
        CellOutput mine = owner.get();
        // A pool's threads outlive the cell that happened to start them, and work for whoever hands them a task.
        return mine == null || mine == running || Thread.currentThread() instanceof ForkJoinWorkerThread;
    }

    private PrintStream stream(StreamName name, PrintStream former) {
        return new PrintStream(new Routed(name, former), false, StandardCharsets.UTF_8);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "loupe-output");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        timer.shutdown();
        if (System.out == out) {
            System.setOut(formerOut);
        }
        if (System.err == err) {
            System.setErr(formerErr);
        }
        if (System.in == in) {
            System.setIn(formerIn);
        }
    }

    private final class Routed extends OutputStream {

        private final StreamName name;
        private final PrintStream former;

        Routed(StreamName name, PrintStream former) {
            this.name = name;
            this.former = former;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            current()
                    .ifPresentOrElse(
                            cell -> cell.write(name, bytes, offset, length), () -> former.write(bytes, offset, length));
        }

        @Override
        public void flush() {
            if (current().isEmpty()) {
                former.flush();
            }
        }
    }
}
