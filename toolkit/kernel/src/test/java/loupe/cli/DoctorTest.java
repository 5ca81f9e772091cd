package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import loupe.cli.Finding.Level;
import loupe.engine.GuardReport;
import loupe.engine.GuardState;
import loupe.kernel.KernelSpecs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoctorTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"HEALTHY, OK", "CACHE_RECORD_FIXED, OK", "MKLDNN_OFF, WARN", "UNCHECKED, WARN", "BROKEN, FAIL"})
    void onlyNumbersThatCannotBeTrustedAreAFault(GuardState state, Level level) {
        Finding finding = EngineChecks.numerics(new GuardReport(state, "cpu", 2e-7, 0.2, "in words"));
        assertThat(finding.level()).isEqualTo(level);
        assertThat(finding.text()).isEqualTo("in words");
        assertThat(finding.advice().isBlank()).isFalse();
    }

    @Test
    void aJreIsAFault() {
        assertThat(MachineChecks.java(true).level()).isEqualTo(Level.OK);
        assertThat(MachineChecks.java(false).level()).isEqualTo(Level.FAIL);
        assertThat(MachineChecks.java(false).advice()).contains("openjdk-17-jdk-headless");
    }

    @Test
    void littleMemoryIsAWarningAndNoneAFault() {
        assertThat(MachineChecks.memory(8_000_000_000L, 2_000_000_000L))
                .isEqualTo(Finding.ok("memory", "8.0 GB, of which Java may use 2.0 GB"));
        assertThat(MachineChecks.memory(2_000_000_000L, 1).level()).isEqualTo(Level.WARN);
        assertThat(MachineChecks.memory(1_000_000_000L, 1).level()).isEqualTo(Level.FAIL);
    }

    @Test
    void jupyterIsLookedForOnThePathAndIsNoFault() throws IOException {
        Path program = Files.createFile(folder.resolve("jupyter-lab"));
        assertThat(JupyterChecks.jupyter(folder.toString()).level()).isEqualTo(Level.WARN);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        assertThat(JupyterChecks.jupyter("/nowhere:" + folder)).isEqualTo(Finding.ok("Jupyter", program.toString()));
    }

    @Test
    void aKernelThatCannotStartIsAWarning() {
        assertThat(JupyterChecks.kernel(Optional.empty()).advice()).contains("./loupe install");
        var whole = new KernelSpecs.Installed(folder, List.of("java"), Optional.empty());
        assertThat(JupyterChecks.kernel(Optional.of(whole)).level()).isEqualTo(Level.OK);
        var broken = new KernelSpecs.Installed(folder, List.of("java"), Optional.of("no Java at /gone"));
        assertThat(JupyterChecks.kernel(Optional.of(broken)).text()).contains("no Java at /gone");
        assertThat(JupyterChecks.kernel(Optional.of(broken)).level()).isEqualTo(Level.WARN);
    }

    @Test
    void aFolderThatIsAFileCannotKeepDownloads() throws IOException {
        assertThat(DataChecks.folder(folder.resolve("a/b")).level()).isEqualTo(Level.OK);
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(DataChecks.folder(file.resolve("b")).level()).isEqualTo(Level.WARN);
    }

    @Test
    @Tag("slow")
    void aFitMachineIsToldSo() {
        Spoken spoken = Spoken.by("doctor");
        assertThat(spoken.out()).contains("ok    Java", "ok    engine", "numerics", "data ");
        assertThat(spoken.code()).isZero();
    }
}
