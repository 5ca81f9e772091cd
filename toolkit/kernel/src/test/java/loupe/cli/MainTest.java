package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    private Path folder;

    @Test
    void theHelpNamesEveryCommandAndTheExitCodes() {
        Spoken help = Spoken.by("--help");
        assertThat(help.code()).isZero();
        assertThat(help.out())
                .contains("run ", "lab ", "install ", "data ", "doctor ", "test ", "Exit codes:", "130")
                .doesNotContain("\u001B");
        assertThat(help.err()).isEmpty();
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : new String[] {"run", "lab", "install", "data", "doctor", "test"}) {
            Spoken help = Spoken.by(command, "--help");
            assertThat(help.code()).isZero();
            assertThat(help.out()).startsWith("Usage: ./loupe " + command);
        }
        assertThat(Spoken.by("data", "get", "--help").out()).startsWith("Usage: ./loupe data get");
    }

    @Test
    void aWrongCommandLineIsTwo() {
        refuses(
                "loupe: expected one of run, lab, install, data, doctor, test, got frob\n       Help: ./loupe --help\n",
                "frob");
        refuses("loupe: expected a command, got none\n       Help: ./loupe --help\n");
        refuses("loupe: unknown option --fast\n       Help: ./loupe run --help\n", "run", "--fast");
        refuses("loupe: expected list, get or verify, got none\n       Help: ./loupe data --help\n", "data");
        refuses("loupe: missing required parameter: 'NAME'\n       Help: ./loupe data get --help\n", "data", "get");
        refuses(
                "loupe: --timeout: expected seconds above 0, got 0.0\n       Help: ./loupe run --help\n",
                "run",
                "x.ipynb",
                "--timeout=0");
    }

    private static void refuses(String message, String... arguments) {
        Spoken spoken = Spoken.by(arguments);
        assertThat(spoken.err()).isEqualTo(message);
        assertThat(spoken.code()).isEqualTo(2);
        assertThat(spoken.out()).isEmpty();
    }

    @Test
    void aMissingNotebookIsOneWithoutAStackTrace() {
        Path file = folder.resolve("first.ipynb");
        Spoken spoken = Spoken.by("run", file.toString());
        assertThat(spoken.code()).isEqualTo(1);
        assertThat(spoken.err())
                .isEqualTo(
                        "loupe: notebook: no such file " + file + "\n       No notebook stands in " + folder + ".\n");
    }

    @Test
    void anUnknownDataSetIsToldWithTheKnownOnes() {
        Spoken spoken = Spoken.by("data", "get", "nothing");
        assertThat(spoken.code()).isEqualTo(1);
        assertThat(spoken.err())
                .startsWith("loupe: name: expected one of bioId, cifar10, digits, ")
                .endsWith("got \"nothing\"\n");
    }

    @Test
    void listsAndGetsTheDataSets() {
        assertThat(Spoken.by("data", "list").out())
                .containsPattern("NAME +IMAGES")
                .containsPattern("facialKeypoints .* (no, by hand|placed by you)")
                .doesNotContain("-0 MB")
                .containsPattern("fashion +2,500 +\\(C=1, H=28, W=28\\) +10 +built in");
        Spoken digits = Spoken.by("data", "get", "digits");
        assertThat(digits.code()).isZero();
        assertThat(digits.out()).contains("Licence:", "Read: 1,797 images, sha256 of the content ");
    }

    @Test
    void installsTheKernelUnderAPrefix() {
        Spoken spoken = Spoken.by("install", "--prefix", folder.toString());
        assertThat(spoken.code()).isZero();
        Path spec = folder.resolve("share/jupyter/kernels/loupe/kernel.json");
        assertThat(spec).exists().content().contains("Java (Loupe)");
        assertThat(spoken.out()).contains(spec.getParent().toString());
    }

    @Test
    void labAndTestPointToTheLauncher() {
        assertThat(Spoken.by("lab").err()).contains("./loupe lab");
        assertThat(Spoken.by("test", "--quick").err()).contains("./loupe test");
        assertThat(Spoken.by("test").code()).isEqualTo(1);
    }

    @Test
    void tellsItsVersion() {
        assertThat(Spoken.by("--version").out()).startsWith("Loupe ").contains("Java ");
    }
}
