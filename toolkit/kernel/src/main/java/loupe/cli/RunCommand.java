package loupe.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import loupe.runner.Notebook;
import loupe.runner.NotebookException;
import loupe.runner.NotebookPage;
import loupe.runner.NotebookRunner;
import loupe.runner.RunOptions;
import loupe.runner.RunResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a notebook and writes what came of it. */
@Command(
        name = "run",
        description = {
            "Run a notebook without Jupyter.",
            "Writes the executed notebook and a page in one HTML file, and prints both paths last. Stops at the first"
                    + " cell that fails; what there is by then is written all the same."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RunCommand implements Callable<Integer> {

    private static final String FIRST = "notebooks/start/first-cnn.ipynb";

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NOTEBOOK",
            description = "An .ipynb file with Java cells; the first tutorial when none is named.")
    private Path notebook;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            defaultValue = "out",
            description = "Where the executed notebook and the page go (default: ${DEFAULT-VALUE}).")
    private Path output;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long a cell may take that does not say so itself (default: no limit).")
    private Double timeout;

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        RunOptions options = options();
        Path source = source();
        Notebook read = Notebook.read(source).requireJava();
        Path target = target(source);
        try (var runner = new NotebookRunner(options, CellProgress.on(terminal));
                var stop = new StopSignal(runner::interrupt)) {
            RunResult result = runner.run(read);
            result.executed().write(target);
            Path page = page(target);
            new NotebookPage(result.executed(), source).write(page);
            new RunReport(terminal).print(result, target, page);
            return result.status() == RunResult.Status.OK ? 0 : 1;
        }
    }

    private RunOptions options() {
        RunOptions options = RunOptions.standard();
        if (timeout == null) {
            return options;
        }
        if (!(timeout > 0)) {
            throw new ParameterException(spec.commandLine(), "--timeout: expected seconds above 0, got " + timeout);
        }
        return options.timeout(Duration.ofMillis(Math.max(1, Math.round(timeout * 1000))));
    }

    private Path source() {
        if (notebook != null) {
            return notebook;
        }
        String home = System.getProperty("loupe.home");
        if (home == null) {
            throw new ParameterException(spec.commandLine(), "NOTEBOOK: expected a file, got none");
        }
        return Path.of(home).resolve(FIRST);
    }

    private Path target(Path source) {
        Path target = output.resolve(source.getFileName());
        if (target.toAbsolutePath().normalize().equals(source.toAbsolutePath().normalize())) {
            throw new NotebookException(
                    "--output: expected another folder than the notebook's, got " + output,
                    "The executed notebook would replace the one without outputs.");
        }
        if (Files.exists(output) && !Files.isDirectory(output)) {
            throw new NotebookException("--output: expected a folder, got the file " + output, "");
        }
        return target;
    }

    private static Path page(Path target) {
        String name = target.getFileName().toString();
        String stem = name.toLowerCase(Locale.ROOT).endsWith(".ipynb") ? name.substring(0, name.length() - 6) : name;
        return target.resolveSibling(stem + ".html");
    }
}
