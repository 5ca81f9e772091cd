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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts a real kernel from its spec and has Debian's jupyter_client talk to it. */
class KernelMessagesTest {

    private static final String PYTHON = "/usr/bin/python3";
    private static final Path DRIVER = Path.of("src/test/python/kernel_messages.py");

    @TempDir
    Path folder;

    @Test
    void everyClaimOfTheDriverHolds() throws Exception {
        assumeTrue(run("probe", 60, PYTHON, "-c", "import jupyter_client") == 0, PYTHON + " has no jupyter_client");
        JavaCommand usual = JavaCommand.ofThisJvm();
        List<String> options = new ArrayList<>(usual.options());
        // A cell fills the heap on purpose; a small one is full sooner.
        options.add("-Xmx400m");
        KernelSpecs.install(folder, new JavaCommand(usual.java(), options, usual.classPath()));
        int status = run("driver", 240, PYTHON, DRIVER.toAbsolutePath().toString(), folder.toString());
        String said = Files.readString(folder.resolve("driver"));
        System.out.println(said);
        assertThat(status).as(said + log()).isZero();
        assertThat(said).contains("claims failed: 0");
    }

    private String log() throws IOException {
        Path log = folder.resolve("kernel.log");
        return Files.exists(log) ? "\nkernel's log:\n" + Files.readString(log) : "";
    }

    private int run(String name, int seconds, String... command) throws IOException, InterruptedException {
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
