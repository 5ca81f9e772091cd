package loupe.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import loupe.runner.Expectations;
import loupe.runner.Notebook;
import loupe.runner.NotebookRunner;
import loupe.runner.Output;
import loupe.runner.Progress;
import loupe.runner.RunOptions;
import loupe.runner.RunResult;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every tutorial by the headless runner and in Debian's Jupyter, and holds both to what the cells promise. */
class TutorialsRunTest {

    private static final Path OUT = Path.of("target", "tutorials");
    private static final Pattern NUMBER = Pattern.compile("(?m)^([a-z ]+) (\\d+\\.\\d+)$");

    static List<Path> tutorials() {
        return Tutorials.all();
    }

    @ParameterizedTest
    @MethodSource("tutorials")
    void keepsItsPromisesInBothRunnersWithTheSameNumbers(Path tutorial) throws Exception {
        Notebook headless = runHeadless(tutorial);
        assertThat(Expectations.violations(headless)).as("headless runner").isEmpty();
        Jupyter jupyter = Jupyter.find();
        Assumptions.assumeTrue(jupyter.isUsable(), jupyter.whyNot());
        Notebook inJupyter = jupyter.execute(tutorial, OUT.resolve("jupyter").resolve(tutorial));
        assertThat(Expectations.violations(inJupyter)).as("Jupyter").isEmpty();
        assertThat(errorText(inJupyter)).as("what a reader would see in red").isEmpty();
        assertThat(numbers(inJupyter)).isEqualTo(numbers(headless)).isNotEmpty();
    }

    @Test
    void brokenPromiseIsFound() throws Exception {
        Notebook executed = runHeadless(Path.of("src/test/resources/broken-promise.ipynb"));
        assertThat(Expectations.violations(executed))
                .hasSize(1)
                .first()
                .asString()
                .contains("accuracy");
    }

    private static Notebook runHeadless(Path tutorial) throws Exception {
        Path target = OUT.resolve("headless").resolve(tutorial);
        Files.createDirectories(target.getParent());
        try (var runner = new NotebookRunner(RunOptions.standard().timeout(Duration.ofMinutes(5)), Progress.SILENT)) {
            RunResult result = runner.run(Notebook.read(tutorial));
            result.executed().write(target);
            System.out.printf(
                    "tutorial %s: headless %.1f s%n", tutorial, result.time().toMillis() / 1e3);
            return result.executed();
        }
    }

    private static List<String> errorText(Notebook executed) {
        return executed.codeCells()
                .flatMap(cell -> cell.outputs().stream())
                .filter(output ->
                        output instanceof Output.Stream stream && stream.name().equals("stderr"))
                .map(Object::toString)
                .toList();
    }

    /** The numbers that a tutorial prints as "name 0.123", alone on their line: equal for equal seeds, wherever it runs. */
    private static Map<String, String> numbers(Notebook executed) {
        Map<String, String> numbers = new TreeMap<>();
        executed.codeCells().flatMap(cell -> cell.outputs().stream()).forEach(output -> {
            if (output instanceof Output.Stream stream) {
                NUMBER.matcher(stream.text()).results().forEach(found -> numbers.put(found.group(1), found.group(2)));
            }
        });
        return numbers;
    }
}
