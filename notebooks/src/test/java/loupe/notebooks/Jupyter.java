package loupe.notebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import loupe.runner.Notebook;

/**
 * Debian's Jupyter, driven by nbclient, with this build's kernel installed into a folder of the test's own.
 *
 * @param isUsable whether notebooks can be executed
 * @param whyNot what is missing when they cannot
 */
record Jupyter(boolean isUsable, String whyNot) {

    private static final Path DATA = Path.of("target", "jupyter").toAbsolutePath();
    private static final String PYTHON = "/usr/bin/python3";

    /** Debian's Python by its path: another python3, without Jupyter, may stand first on the PATH. */
    static Jupyter find() throws Exception {
        if (!Files.isExecutable(Path.of(PYTHON))) {
            return new Jupyter(
                    false,
                    "Jupyter's part of the test needs " + PYTHON + " with nbclient: apt install python3-nbclient");
        }
        int status =
                run(List.of(PYTHON, "-c", "import nbclient, nbformat"), Path.of("target", "jupyter-found.log"), 60);
        return new Jupyter(status == 0, "Jupyter's part of the test needs nbclient: apt install python3-nbclient");
    }

    Notebook execute(Path notebook, Path executed) throws Exception {
        Files.createDirectories(executed.toAbsolutePath().getParent());
        TestKernel.installInto(DATA);
        Path log = Path.of(executed + ".log");
        var command = List.of(
                PYTHON,
                "src/test/python/execute.py",
                notebook.toString(),
                executed.toAbsolutePath().toString());
        int status = run(command, log, 600);
        if (status != 0) {
            throw new IllegalStateException("nbclient ended with " + status + ":\n" + Files.readString(log));
        }
        return Notebook.read(executed);
    }

    private static int run(List<String> command, Path log, int seconds) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("JUPYTER_PATH", DATA.toString());
        Process process = builder.start();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new IllegalStateException(
                    "not done within " + seconds + " s: " + command + "\n" + Files.readString(log));
        }
        return process.exitValue();
    }
}
