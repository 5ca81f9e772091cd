package loupe.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import loupe.runner.Cell;
import loupe.runner.Expectations;
import loupe.runner.Notebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a tutorial must be before anyone runs it. */
class TutorialSourcesTest {

    static List<Path> tutorials() {
        return Tutorials.all();
    }

    @Test
    void thereIsAFirstTutorial() {
        assertThat(tutorials()).contains(Path.of("start/first-cnn.ipynb"));
    }

    @ParameterizedTest
    @MethodSource("tutorials")
    void holdsNoOutputs(Path tutorial) {
        assertThat(Notebook.read(tutorial).codeCells())
                .allSatisfy(cell -> assertThat(cell.outputs()).as(cell.id()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("tutorials")
    void isShortAndSaysWhatItDoes(Path tutorial) {
        Notebook notebook = Notebook.read(tutorial).requireJava();
        assertThat(notebook.codeCells()).hasSizeLessThanOrEqualTo(12);
        assertThat(notebook.cells().get(0).kind()).isEqualTo(Cell.Kind.MARKDOWN);
        assertThat(notebook.cells().get(0).source()).startsWith("# ");
    }

    @ParameterizedTest
    @MethodSource("tutorials")
    void promisesSomethingInMostCells(Path tutorial) {
        Notebook notebook = Notebook.read(tutorial);
        assertThat(Expectations.count(notebook))
                .isGreaterThanOrEqualTo(notebook.codeCells().count() / 2);
    }
}
