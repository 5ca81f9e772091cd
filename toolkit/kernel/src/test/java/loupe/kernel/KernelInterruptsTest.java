package loupe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code scripts/kernel-interrupts}: what an interrupt does, over real sockets; not how fast. */
class KernelInterruptsTest {

    @TempDir
    Path folder;

    @Test
    void cellsOfEveryKindStop() throws Exception {
        assertThat(PythonDriver.in(folder, "jupyter_client").run("kernel_interrupts.py", 900, "--short"))
                .contains("kinds and scenarios failed: 0");
    }
}
