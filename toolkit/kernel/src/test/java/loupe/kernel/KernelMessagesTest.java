package loupe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts real kernels from their spec and has Debian's jupyter_client talk to them over real sockets. */
class KernelMessagesTest {

    private static final Path SCHEMAS =
            Path.of("src/test/resources/protocol/messages-5.3.json").toAbsolutePath();

    @TempDir
    Path folder;

    /** Some of the cells fill the heap; a small one is full sooner. */
    private PythonDriver driver() throws Exception {
        return PythonDriver.in(folder, "jupyter_client, jsonschema", "-Xmx400m");
    }

    @Test
    void everyClaimOfTheDriverHolds() throws Exception {
        assertThat(driver().run("kernel_messages.py", 240)).contains("claims failed: 0");
    }

    @Test
    void everyMessageIsAsTheProtocolSays() throws Exception {
        assertThat(driver().run("kernel_protocol.py", 240, SCHEMAS)).contains("protocol holds");
    }

    @Test
    void whateverACellDoesTheKernelLivesOn() throws Exception {
        assertThat(driver().run("kernel_survival.py", 240)).contains("all survived");
    }

    @Test
    void whatNobodyMaySendRunsNothing() throws Exception {
        assertThat(driver().run("kernel_endurance.py", 240, "fuzz", 300)).contains("none has run");
    }

    @Test
    void aCellCanBeRunAgainAndAgain() throws Exception {
        assertThat(driver().run("kernel_endurance.py", 240, "memory", 100)).contains("100 runs in");
    }

    @Test
    void aKernelEndsWithTheProgramThatStartedIt() throws Exception {
        assertThat(driver().run("kernel_orphan.py", 400)).contains("orphans end");
    }
}
