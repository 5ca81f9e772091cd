package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import loupe.runner.Notebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {

    @TempDir
    private Path folder;

    @Test
    void writesTheNotebookAndThePageAndPrintsTheirPathsLast() {
        Spoken spoken = run("ok");
        assertThat(spoken.code()).isZero();
        Path executed = folder.resolve("ok.ipynb");
        Path page = folder.resolve("ok.html");
        assertThat(spoken.out())
                .containsPattern("^2 cells ran in [0-9.]+ s\n")
                .endsWith("notebook  " + executed + "\npage      " + page + "\n");
        assertThat(spoken.err()).containsPattern("cell  2 of 2  a \\+ 22 +[0-9.]+ s\n");
        assertThat(Notebook.read(executed).cells().get(2).outputs()).hasSize(1);
        assertThat(page).content().contains("Two lines of Java", "42");
    }

    @Test
    void aFailingCellIsToldAndWhatThereIsIsWritten() {
        Spoken spoken = run("failing");
        assertThat(spoken.code()).isEqualTo(1);
        assertThat(spoken.err())
                .contains("loupe: cell 2 of 3 failed: java.lang.IndexOutOfBoundsException: Index: 5 Size: 2\n")
                .contains("    list.get(5)\n")
                .contains("cell 2, line 2")
                .doesNotContain("\u001B")
                .doesNotContain("loupe.runner");
        assertThat(spoken.out()).endsWith("page      " + folder.resolve("failing.html") + "\n");
        assertThat(folder.resolve("failing.ipynb")).exists();
    }

    @Test
    void aCellThatTakesTooLongIsTold() {
        Spoken spoken = run("endless");
        assertThat(spoken.code()).isEqualTo(1);
        assertThat(spoken.err()).contains("loupe: cell 2 of 3 was stopped: Timeout: ");
    }

    @Test
    void refusesToWriteOverTheSource() throws Exception {
        Path source = Files.copy(notebook("ok"), folder.resolve("ok.ipynb"));
        String before = Files.readString(source);
        Spoken spoken = Spoken.by("run", source.toString(), "-o", folder.toString());
        assertThat(spoken.code()).isEqualTo(1);
        assertThat(spoken.err()).startsWith("loupe: --output: expected another folder than the notebook's, got ");
        assertThat(source).hasContent(before);
    }

    @Test
    void refusesAnotherLanguageAndAFileAsFolder() throws Exception {
        assertThat(run("python").err()).startsWith("loupe: notebook: expected a Java notebook, got one for python");
        Path file = Files.writeString(folder.resolve("file"), "");
        Spoken spoken = Spoken.by("run", notebook("ok").toString(), "-o", file.toString());
        assertThat(spoken.err()).startsWith("loupe: --output: expected a folder, got the file ");
        assertThat(spoken.code()).isEqualTo(1);
    }

    private Spoken run(String name) {
        return Spoken.by("run", notebook(name).toString(), "--output", folder.toString());
    }

    private static Path notebook(String name) {
        try {
            return Path.of(RunCommandTest.class
                    .getResource("/notebooks/" + name + ".ipynb")
                    .toURI());
        } catch (URISyntaxException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
