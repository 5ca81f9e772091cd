package loupe.runner;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loupe.display.Rendering;
import loupe.display.Screen;
import loupe.display.Screens;
import loupe.kernel.CellResult;
import loupe.kernel.JavaSession;
import loupe.runner.RunResult.Status;
import loupe.runner.RunResult.Stop;

/**
 * Runs a notebook from its first cell to its last in this JVM, without Jupyter or Python.
 *
 * <p>The run stops at the first cell that fails, unless the cell has the tag {@code raises-exception}; cells tagged {@code
 * skip-execution} and empty cells are left out. A cell may name its limit of time: {@code {"loupe": {"timeoutSeconds":
 * 30}}}. What each cell took stands afterwards in its metadata, as {@code loupe.seconds}.
 *
 * <pre>{@code
 * try (var runner = new NotebookRunner(RunOptions.standard(), Progress.SILENT)) {
 *     RunResult result = runner.run(Notebook.read(Path.of("first-cnn.ipynb")));
 *     result.executed().write(Path.of("out/first-cnn.ipynb"));
 * }
 * }</pre>
 */
public final class NotebookRunner implements AutoCloseable {

    private final RunOptions options;
    private final Progress progress;
    private final JavaSession session;
    private volatile boolean interrupted;

    /**
     * Opens a Java session for one run; takes a second or two.
     *
     * @param options what to start with
     * @param progress hears how the run goes on
     * @throws IllegalArgumentException when the start-up source fails
     */
    public NotebookRunner(RunOptions options, Progress progress) {
        this.options = options;
        this.progress = progress;
        this.session = new JavaSession(options.session());
    }

    /**
     * Runs a notebook; what its cells throw is part of the result.
     *
     * @param notebook a Java notebook; outputs that it holds are replaced
     * @return the executed notebook and how the run ended
     * @throws NotebookException when the notebook's language is not Java or a cell's limit of time cannot be read
     */
    public RunResult run(Notebook notebook) {
        notebook.requireJava();
        Instant start = options.clock().instant();
        List<CellRun> cells = notebook.cells().stream().map(CellRun::new).toList();
        cells.forEach(CellRun::limit); // a wrong limit must be told before the first cell, not after an hour
        Screen before = Screens.use(new RunScreen(session, cells));
        progress.started(runnable(cells));
        try {
            Optional<CellRun> last = runAll(cells);
            return result(
                    notebook,
                    cells,
                    last,
                    Duration.between(start, options.clock().instant()));
        } finally {
            progress.ended();
            Screens.use(before);
        }
    }

    /** Stops the running cell and with it the run; from any thread, returns at once. */
    public void interrupt() {
        interrupted = true;
        session.interrupt();
    }

    /** Ends the Java session. */
    @Override
    public void close() {
        session.close();
    }

    /** Runs the cells; the one that ended the run early, if any. */
    private Optional<CellRun> runAll(List<CellRun> cells) {
        int number = 0;
        try (var deadline = new Deadline(session)) {
            for (CellRun cell : cells) {
                if (cell.isRunnable()) {
                    run(cell, ++number, deadline);
                    if (cell.stopsTheRun() || interrupted) {
                        return Optional.of(cell);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private void run(CellRun cell, int number, Deadline deadline) {
        progress.cellStarted(number, cell.source());
        Instant start = options.clock().instant();
        deadline.set(cell.limit().or(options::timeout));
        CellResult result = drawn(session.run(cell.source().source(), number, cell.outputs()), cell);
        boolean late = deadline.clear();
        Instant end = options.clock().instant();
        cell.ended(number, result, start, end, late);
        progress.cellEnded(number, cell.source(), Duration.between(start, end));
    }

    /** The value as a bundle: drawing it is part of the cell, may fail like it and is stopped with it. */
    private CellResult drawn(CellResult result, CellRun cell) {
        if (!(result instanceof CellResult.Value value) || !value.echo()) {
            return result;
        }
        CellResult drawn = session.call(() -> Rendering.of(value.value().orElse(null)), cell.outputs());
        return drawn instanceof CellResult.Value bundle ? new CellResult.Value(bundle.value(), true) : drawn;
    }

    private RunResult result(Notebook notebook, List<CellRun> runs, Optional<CellRun> last, Duration time) {
        List<Cell> cells = new ArrayList<>();
        runs.forEach(run -> cells.add(run.cell()));
        Notebook executed = notebook.withCells(cells).withMetadata(metadata(notebook));
        Optional<Stop> stop = last.map(run -> new Stop(run.number(), runnable(runs), run.cell(), run.error()));
        return new RunResult(executed, last.map(this::status).orElse(Status.OK), stop, time);
    }

    private Status status(CellRun last) {
        if (last.isLate()) {
            return Status.TIMED_OUT;
        }
        return interrupted ? Status.INTERRUPTED : Status.FAILED;
    }

    private static int runnable(List<CellRun> cells) {
        return (int) cells.stream().filter(CellRun::isRunnable).count();
    }

    private static ObjectNode metadata(Notebook notebook) {
        ObjectNode metadata = notebook.metadata();
        metadata.putObject("kernelspec")
                .put("name", "loupe")
                .put("display_name", "Java (Loupe)")
                .put("language", "java");
        metadata.putObject("language_info")
                .put("name", "java")
                .put("version", System.getProperty("java.specification.version"))
                .put("mimetype", "text/x-java-source")
                .put("file_extension", ".java")
                .put("codemirror_mode", "java")
                .put("pygments_lexer", "java");
        return metadata;
    }
}
