package loupe.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookTest {

    @TempDir
    private Path folder;

    @Test
    void readsSourcesAsListAndAsText() throws IOException {
        assertThat(sources(cell("[\"int a;\\n\", \"a\"]"))).containsExactly("int a;\na");
        assertThat(sources(cell("\"int a;\\na\""))).containsExactly("int a;\na");
    }

    @Test
    void keepsWhatItDoesNotKnowAndWritesNbformat45() throws IOException {
        Path copy = folder.resolve("new/copy.ipynb");
        Notebooks.read("old").write(copy);
        var json = new ObjectMapper().readTree(copy.toFile());
        assertThat(json.at("/extra_field/x").asInt()).isEqualTo(1);
        assertThat(json.at("/metadata/mine/deep/1").asInt()).isEqualTo(2);
        assertThat(json.at("/nbformat_minor").asInt()).isEqualTo(5);
        assertThat(json.at("/cells/1/source/0").asText()).isEqualTo("int a = 1;\n");
    }

    @Test
    void givesMissingAndDoubledIdsTheSameNameEachTime() throws IOException {
        List<String> ids = Notebooks.read("old").cells().stream().map(Cell::id).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[0-9a-f]{8}"));
        assertThat(Notebooks.read("old").cells()).extracting(Cell::id).isEqualTo(ids);

        Path doubled = file("{\"nbformat\":4,\"nbformat_minor\":5,\"metadata\":{},\"cells\":["
                + "{\"cell_type\":\"raw\",\"id\":\"x\",\"metadata\":{},\"source\":\"1\"},"
                + "{\"cell_type\":\"raw\",\"id\":\"x\",\"metadata\":{},\"source\":\"2\"}]}");
        assertThat(Notebook.read(doubled).cells())
                .extracting(Cell::id)
                .startsWith("x")
                .doesNotHaveDuplicates();
    }

    @Test
    void writesTheSameBytesAsItRead() throws IOException {
        Path source = Notebooks.path("ok");
        Path copy = folder.resolve("copy.ipynb");
        Notebook.read(source).write(copy);
        assertThat(copy).hasSameTextualContentAs(source);
        assertThat(folder).isDirectoryContaining(path -> path.equals(copy)).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void keepsAJsonOutputAsJson() throws IOException {
        Path file = file(
                "{\"nbformat\":4,\"nbformat_minor\":5,\"metadata\":{},\"cells\":[{\"cell_type\":\"code\",\"id\":\"a\","
                        + "\"metadata\":{},\"source\":[],\"execution_count\":3,\"outputs\":[{\"output_type\":\"display_data\","
                        + "\"metadata\":{\"image/png\":{\"width\":3}},\"data\":{\"application/json\":[1,2],"
                        + "\"text/plain\":[\"a\\n\",\"b\"]}},{\"output_type\":\"later\",\"x\":1}]}]}");
        Path copy = folder.resolve("copy.ipynb");
        Notebook.read(file).write(copy);
        var json = new ObjectMapper();
        assertThat(json.readTree(copy.toFile())).isEqualTo(json.readTree(file.toFile()));
    }

    @Test
    void saysWhichFileIsMissingAndWhatIsThere() throws IOException {
        file("{}");
        assertThatExceptionOfType(NotebookException.class)
                .isThrownBy(() -> Notebook.read(folder.resolve("first.ipynb")))
                .withMessage("notebook: no such file " + folder.resolve("first.ipynb"))
                .matches(fault -> fault.hint().endsWith("stand: test.ipynb"), "names the notebook beside it");
    }

    @Test
    void saysWhereTheJsonBreaks() throws IOException {
        refuses(file("{\"nbformat\": 4,\n <<<<<<< HEAD"), "notebook: expected JSON, got something else in .*line 2.*");
        refuses(file(""), "notebook: expected a notebook with a field nbformat, got other JSON.*");
        refuses(file("{\"nbformat\": 3}"), "notebook: expected nbformat 4, got 3 in .*");
        refuses(file("{\"nbformat\": 4}"), "notebook: expected a list of cells, got none in .*");
        refuses(
                file("{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"heading\"}]}"),
                "cell 1: expected cell_type code, markdown or raw, got 'heading' in .*");
        refuses(folder, "notebook: expected a file, got the folder .*");
    }

    @Test
    void refusesAnotherLanguage() throws IOException {
        assertThatExceptionOfType(NotebookException.class)
                .isThrownBy(() -> Notebooks.read("python").requireJava())
                .withMessage("notebook: expected a Java notebook, got one for python (kernel python3)");
        assertThat(Notebooks.read("old").requireJava()).isNotNull();
    }

    private void refuses(Path file, String message) {
        assertThatExceptionOfType(NotebookException.class)
                .isThrownBy(() -> Notebook.read(file))
                .matches(fault -> fault.getMessage().matches(message), message);
    }

    private List<String> sources(String cell) throws IOException {
        return Notebook.read(file("{\"nbformat\":4,\"metadata\":{},\"cells\":[" + cell + "]}")).cells().stream()
                .map(Cell::source)
                .toList();
    }

    private static String cell(String source) {
        return "{\"cell_type\":\"code\",\"metadata\":{},\"outputs\":[],\"source\":" + source + "}";
    }

    private Path file(String json) throws IOException {
        return Files.writeString(folder.resolve("test.ipynb"), json);
    }
}
