package loupe.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loupe.kernel.SessionOptions;
import org.junit.jupiter.api.Test;

class MagicNotebookTest {

    @Test
    void magicsRunWithoutJupyterAndNobodyCanBeAsked() {
        SessionOptions usual = SessionOptions.standard();
        SessionOptions session = usual.startup(usual.startup() + "import static loupe.kernel.NotebookFunctions.*;\n");
        RunResult result;
        try (var runner = new NotebookRunner(RunOptions.standard().session(session), Progress.SILENT)) {
            result = runner.run(Notebooks.read("magics"));
        }
        List<Cell> cells = result.executed().cells();
        assertThat(cells.get(0).outputs())
                .contains(new Output.Stream("stdout", "added apiguardian-api-1.1.2.jar\n"))
                .last()
                .isInstanceOfSatisfying(
                        Output.Shown.class,
                        shown -> assertThat(shown.bundle().plain()).isEqualTo("STABLE"));
        assertThat(cells.get(1).outputs())
                .singleElement()
                .isInstanceOfSatisfying(
                        Output.Shown.class,
                        shown -> assertThat(shown.bundle().data()).containsEntry("text/html", "<b>bold</b>"));
        assertThat(cells.get(2).outputs())
                .singleElement()
                .isInstanceOfSatisfying(Output.Failed.class, failed -> assertThat(failed.message())
                        .startsWith("input: expected a front end"));
        assertThat(result.stop().orElseThrow().error().orElseThrow().name()).isEqualTo("MagicError");
    }
}
