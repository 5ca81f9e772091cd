package loupe.notebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import loupe.runner.Notebook;

/**
 * Debian's Jupyter, driven by nbclient or nbconvert, with this build's kernel installed into a folder of the test's own.
 *
 * @param isUsable whether notebooks can be executed
 * @param whyNot what is missing when they cannot
 */
record Jupyter(boolean isUsable, String whyNot) {

    private static final Path DATA = Path.of("target", "jupyter").toAbsolutePath();

    static Jupyter find() throws Exception {
        String missing = JupyterClient.missing();
        if (!missing.isEmpty()) {
            return new Jupyter(false, "Jupyter's part of the test needs " + missing);
        }
        var probe = List.of(JupyterClient.PYTHON, "-c", "import nbclient, nbformat");
        int status = run(probe, Path.of("target", "jupyter-found.log"), 60);
        return new Jupyter(status == 0, "Jupyter's part of the test needs nbclient: apt install python3-nbclient");
    }

    Notebook execute(Path notebook, Path executed) throws Exception {
        return execute(JupyterClient.NBCLIENT, notebook, executed, false);
    }

    /** Executes a notebook; an error in a cell ends in an exception with the client's words, unless it is allowed. */
    Notebook execute(JupyterClient client, Path notebook, Path executed, boolean errorsAllowed) throws Exception {
        Path target = executed.toAbsolutePath();
        Files.createDirectories(target.getParent());
        TestKernel.installInto(DATA);
        Path log = Path.of(target + ".log");
        long start = System.nanoTime();
        int status = run(client.command(notebook.toAbsolutePath(), target, errorsAllowed), log, 600);
        if (status != 0) {
            throw new IllegalStateException(client + " ended with " + status + ":\n" + Files.readString(log));
        }
        System.out.printf(
                "%s on Java %s executed %s in %.1f s%n",
                client, Runtime.version().feature(), notebook.getFileName(), (System.nanoTime() - start) * 1e-9);
        return Notebook.read(target);
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
