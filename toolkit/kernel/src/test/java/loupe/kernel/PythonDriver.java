package loupe.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Installs a kernel's spec in a folder and runs drivers of it that talk to it with Debian's jupyter_client. */
record PythonDriver(Path folder) {

    private static final String PYTHON = "/usr/bin/python3";
    private static final Path DRIVERS = Path.of("src/test/python").toAbsolutePath();

    /**
     * Installs the spec; the test is skipped where Python lacks what its driver needs.
     *
     * @param modules what the driver imports, as {@code jupyter_client, jsonschema}
     * @param javaOptions options of the kernel besides the usual ones
     */
    static PythonDriver in(Path folder, String modules, String... javaOptions)
            throws IOException, InterruptedException {
        PythonDriver driver = new PythonDriver(folder);
        assumeTrue(
                driver.start("probe", 60, List.of(PYTHON, "-c", "import " + modules)) == 0,
                PYTHON + " does not have all of " + modules);
        JavaCommand usual = JavaCommand.ofThisJvm();
        List<String> options = new ArrayList<>(usual.options());
        options.addAll(List.of(javaOptions));
        KernelSpecs.install(folder, new JavaCommand(usual.java(), options, usual.classPath()));
        return driver;
    }

    /** Runs a driver with the folder as its first argument, and wants it to end well. */
    String run(String script, int seconds, Object... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(PYTHON, DRIVERS.resolve(script).toString(), folder.toString()));
        Stream.of(arguments).map(String::valueOf).forEach(command::add);
        int status = start(script, seconds, command);
        String said = Files.readString(folder.resolve(script));
        System.out.println(said);
        assertThat(status).as(said + log()).isZero();
        return said;
    }

    private String log() throws IOException {
        Path log = folder.resolve("kernel.log");
        return Files.exists(log) ? "\nkernel's log:\n" + Files.readString(log) : "";
    }

    private int start(String name, int seconds, List<String> command) throws IOException, InterruptedException {
        if (!new File(PYTHON).canExecute()) {
            return -1;
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name).toFile());
        builder.environment().put("KERNEL_LOG", folder.resolve("kernel.log").toString());
        Process process = builder.start();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            return -2;
        }
        return process.exitValue();
    }
}
