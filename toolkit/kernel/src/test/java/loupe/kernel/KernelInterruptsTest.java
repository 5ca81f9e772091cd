package loupe.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code scripts/kernel-interrupts}: what an interrupt does, over real sockets; not how fast. */
class KernelInterruptsTest {

    private static final String PYTHON = "/usr/bin/python3";
    private static final Path DRIVER = Path.of("src/test/python/kernel_interrupts.py");

    @TempDir
    Path folder;

    @Test
    void cellsOfEveryKindStop() throws Exception {
        assumeTrue(Files.isExecutable(Path.of(PYTHON)), "no " + PYTHON);
        assumeTrue(run("probe", 60, List.of(PYTHON, "-c", "import jupyter_client")) == 0, "no jupyter_client");
        KernelSpecs.install(folder, JavaCommand.ofThisJvm());
        Path driver = DRIVER.toAbsolutePath();
        int status = run("driver", 900, List.of(PYTHON, driver.toString(), folder.toString(), "--short"));
        String said = Files.readString(folder.resolve("driver"));
        System.out.println(said);
        assertThat(status).as(said).isZero();
        assertThat(said).contains("kinds and scenarios failed: 0");
    }

    private int run(String name, int seconds, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name).toFile());
        builder.environment().put("KERNEL_LOG", folder.resolve("kernel.log").toString());
        builder.environment().put("OMP_WAIT_POLICY", "PASSIVE");
        Process process = builder.start();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            return -2;
        }
        return process.exitValue();
    }
}
