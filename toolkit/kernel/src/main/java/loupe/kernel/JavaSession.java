package loupe.kernel;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * Runs cells of Java, one after the other, in this JVM: what one cell declares the next one sees.
 *
 * <p>The code runs on one thread with a large stack and sees the class path of this JVM. Whatever it throws is a result;
 * none of it ends the session. While a session is open it stands in for {@code System.out}, {@code System.err} and
 * {@code System.in}.
 *
 * <pre>{@code
 * try (var session = new JavaSession(SessionOptions.standard())) {
 *     session.run("int x = 20;");
 *     session.run("x + 1");          // Value[value=Optional[21], echo=true]
 * }
 * }</pre>
 */
public final class JavaSession implements AutoCloseable {

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Origins origins = new Origins();
    private final OutputSink output;
    private final OutputRouter router;
    private final Parts parts;
    private final SessionMagics magics;
    private final SnippetMemory memory;
    private final CodeAssistant assistant;
    private volatile boolean busy;
    private int count;

    /**
     * Opens a session and runs its start-up source; takes about a second.
     *
     * @param options what to start with
     * @throws IllegalArgumentException when the start-up source fails
     */
    public JavaSession(SessionOptions options) {
        output = options.output();
        router = new OutputRouter();
        parts = Parts.of(options, router);
        parts.loader().serve(this);
        magics = new SessionMagics(parts, origins, this::addClassPath);
        memory = new SnippetMemory(parts.shell(), parts.control(), origins);
        // Before the analysis is made: its indexing thread races with JShell for the compiler's class path.
        addClassPath(options.classPath());
        assistant = new CodeAssistant(parts, magics, oneAtATime);
        start(options.startup());
        magics.keepWhatIsThere();
    }

    private void start(String startup) {
        ImportLines imports = ImportLines.of(startup);
        String source = areEvaluated(imports) ? imports.rest() : startup;
        if (!source.isBlank() && run(source, 0, output) instanceof CellResult.Failure failure) {
            close();
            throw new IllegalArgumentException("startup: expected Java that runs, got " + failure.plainTraceback());
        }
    }

    /** Whether all could be had at once; one by one, the one that is wrong is told with its line. */
    private boolean areEvaluated(ImportLines imports) {
        return imports.all().isEmpty()
                || parts.shell().eval(imports.asOneSnippet()).stream()
                        .allMatch(event -> event.status() == Snippet.Status.VALID);
    }

    /**
     * Runs a cell and numbers it by itself; its text goes to the session's sink.
     *
     * @param source the cell
     * @return how it ended; never throws for what the cell does
     */
    public CellResult run(String source) {
        return run(source, ++count, output);
    }

    /**
     * Runs a cell.
     *
     * @param source the cell
     * @param number the number that error messages call it by
     * @param sink takes its text, and that of the threads it starts; all text of the cell's own thread has been handed
     *     over when this returns
     * @return how it ended; never throws for what the cell does
     */
    public CellResult run(String source, int number, OutputSink sink) {
        return guarded(() -> magics.run("cell " + number, source), sink);
    }

    /**
     * Runs an action on the thread of the cells, where it can be interrupted and has the cells' stack: for what belongs
     * to a cell and is not its source, as drawing its value.
     *
     * @param action what to run
     * @param sink takes what it writes
     * @return how it ended; its value is not for echo
     */
    public CellResult call(Callable<?> action, OutputSink sink) {
        return guarded(() -> outcome(action), sink);
    }

    private CellResult outcome(Callable<?> action) {
        try {
            return new CellResult.Value(Optional.ofNullable(parts.lane().call(action)), false);
        } catch (Exception thrown) {
            boolean stopped = parts.guard().stopping();
            Throwable real = thrown instanceof InvocationTargetException ? thrown.getCause() : thrown;
            return stopped
                    ? new CellResult.Interrupted(parts.lane().takeAbandoned(), "")
                    : Traceback.of(real, null, origins);
        }
    }

    private CellResult guarded(Supplier<CellResult> cell, OutputSink sink) {
        if (parts.lane().isCurrent()) {
            return cell.get();
        }
        oneAtATime.lock();
        try {
            return inTurn(cell, router.begin(sink));
        } finally {
            oneAtATime.unlock();
        }
    }

    private CellResult inTurn(Supplier<CellResult> evaluation, CellOutput cell) {
        parts.lane().reset();
        parts.lane().prepare(() -> router.attach(cell));
        busy = true;
        try {
            CellResult result = evaluation.get();
            cell.flush();
            memory.tidy();
            if (result instanceof CellResult.Interrupted interrupted && interrupted.abandoned()) {
                cell.mute();
            }
            return result;
        } finally {
            busy = false;
            router.end();
        }
    }

    /**
     * Stops the running cell; does nothing when none is running. Returns at once, from any thread.
     *
     * <p>Code of cells stops within a fraction of a second, loops that swallow every exception included. Library code
     * gets the thread's interrupt flag and the time of {@link SessionOptions#patience}; then its thread is given up and
     * the session goes on with another.
     */
    public void interrupt() {
        if (busy) {
            parts.lane().interrupt();
        }
    }

    /**
     * Hands over the text that the calling thread's cell has written so far; call it before showing something else.
     */
    public void flushOutput() {
        router.current().ifPresent(CellOutput::flush);
    }

    /**
     * The sink of the cell that the calling thread works for.
     *
     * @return the sink given to {@code run}; for a thread that no cell started that of the running cell
     */
    public Optional<OutputSink> currentSink() {
        return router.current().map(CellOutput::sink);
    }

    /**
     * Adds jars and folders to what cells see.
     *
     * @param entries all at once, since each call makes the compiler read the class path again
     */
    public void addClassPath(List<Path> entries) {
        if (!entries.isEmpty()) {
            parts.shell()
                    .addToClasspath(
                            entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        }
    }

    /**
     * Completion, documentation and completeness of code that is being typed.
     *
     * @return the assistant, which knows nothing while a cell runs on another thread
     */
    public CodeAssistant assistant() {
        return assistant;
    }

    /** Asks the person before the calling thread's cell. */
    String ask(String prompt, boolean hidden) {
        flushOutput();
        if (!(currentSink().orElse(null) instanceof CellInput front)) {
            throw new IllegalStateException("input: expected a front end that can be asked, got none (a run without"
                    + " Jupyter); put the value into a variable instead");
        }
        try {
            return front.ask(prompt, hidden);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("input: the cell was stopped while it waited");
        }
    }

    /** The magics of this session, and the way for cells to run code. */
    SessionMagics magics() {
        return magics;
    }

    /** Stops what runs, gives {@code System.out} back and forgets all variables. */
    @Override
    public void close() {
        parts.lane().close();
        parts.shell().close();
        router.close();
    }

    /** The pieces that evaluate snippets, made together since they need each other. */
    record Parts(JShell shell, SnippetControl control, CellLane lane, InterruptGuard guard, SnippetLoader loader) {

        static Parts of(SessionOptions options, OutputRouter router) {
            InterruptGuard guard = new InterruptGuard(router::belongsToRunning);
            SnippetLoader loader = new SnippetLoader(JavaSession.class.getClassLoader(), guard);
            CellLane lane = new CellLane(loader, guard, options.patience());
            SnippetControl control = new SnippetControl(loader, lane);
            JShell shell = JShell.builder()
                    .executionEngine(new Provider(control), Map.of())
                    .compilerOptions("-proc:none")
                    .fileManager(ClassPathFiles::openAhead)
                    .build();
            return new Parts(shell, control, lane, guard, loader);
        }
    }

    private record Provider(ExecutionControl control) implements ExecutionControlProvider {

        @Override
        public String name() {
            return "loupe";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
            return control;
        }
    }
}
