package loupe.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import loupe.runner.Expectations;
import loupe.runner.Notebook;
import loupe.runner.Output;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Executes notebooks with this kernel as people do: by nbclient, and by {@code jupyter nbconvert --execute}. */
class JupyterClientsTest {

    private static final Path OUT = Path.of("target", "clients");
    private static final Path CLIENTS = Path.of("src/test/resources/clients.ipynb");

    private Jupyter jupyter;

    @BeforeEach
    void find() throws Exception {
        jupyter = Jupyter.find();
        Assumptions.assumeTrue(jupyter.isUsable(), jupyter.whyNot());
    }

    @ParameterizedTest
    @EnumSource
    void everyOutputArrivesAndErrorsAreOutputsWhereTheyAreAllowed(JupyterClient client) throws Exception {
        Notebook executed = jupyter.execute(client, CLIENTS, OUT.resolve(client + ".ipynb"), true);
        holdsWhatWasShown(executed);
        holdsTheErrors(executed);
    }

    private static void holdsWhatWasShown(Notebook executed) {
        assertThat(plain(executed, "magic")).contains("twenty").contains("ms");
        assertThat(shown(executed, "html").get(0).data().get("text/html").asText())
                .isEqualTo("<b>bold</b>");
        assertThat(plain(executed, "value")).contains("stdout printed").contains("stderr warned");
        assertThat(shown(executed, "value").get(0).bundle().plain()).isEqualTo("21");
        assertThat(shown(executed, "picture").get(0).data()).containsKey("image/png");
        assertThat(shown(executed, "live").get(0).bundle().plain()).isEqualTo("second");
        assertThat(shown(executed, "after").get(0).bundle().plain()).isEqualTo("21");
    }

    private static void holdsTheErrors(Notebook executed) {
        Output.Failed thrown = failed(executed, "thrown");
        assertThat(thrown.oneLine()).isEqualTo("java.lang.IllegalStateException: on purpose");
        assertThat(String.join("\n", thrown.traceback())).contains("line 2").contains("the cause");
        assertThat(failed(executed, "broken").name()).isEqualTo("CompileError");
        assertThat(failed(executed, "asked").message())
                .startsWith("input: expected a front end that lets cells ask (allow_stdin)");
    }

    @ParameterizedTest
    @EnumSource
    void anErrorEndsTheExecutionInWords(JupyterClient client) {
        assertThatThrownBy(() -> jupyter.execute(client, CLIENTS, OUT.resolve(client + "-stops.ipynb"), false))
                .hasMessageContaining("on purpose")
                .hasMessageContaining("CellExecutionError");
    }

    /** By nbclient every tutorial is executed in {@link TutorialsRunTest}. */
    @Test
    void nbconvertExecutesTheFirstTutorial() throws Exception {
        Path tutorial = Path.of("start/first-cnn.ipynb");
        Notebook executed = jupyter.execute(JupyterClient.NBCONVERT, tutorial, OUT.resolve("first-cnn.ipynb"), false);
        assertThat(Expectations.violations(executed)).isEmpty();
    }

    private static List<Output> outputs(Notebook executed, String id) {
        return executed.codeCells()
                .filter(cell -> cell.id().equals(id))
                .findFirst()
                .orElseThrow()
                .outputs();
    }

    private static String plain(Notebook executed, String id) {
        return outputs(executed, id).stream()
                .filter(Output.Stream.class::isInstance)
                .map(Output.Stream.class::cast)
                .map(stream -> stream.name() + " " + stream.text())
                .collect(Collectors.joining());
    }

    private static List<Output.Shown> shown(Notebook executed, String id) {
        return outputs(executed, id).stream()
                .filter(Output.Shown.class::isInstance)
                .map(Output.Shown.class::cast)
                .toList();
    }

    private static Output.Failed failed(Notebook executed, String id) {
        return outputs(executed, id).stream()
                .filter(Output.Failed.class::isInstance)
                .map(Output.Failed.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
