package loupe.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import loupe.kernel.SessionOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we write is judged by Jupyter's own validator. */
class NbformatTest {

    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final String VALIDATE =
            """
            import json, sys, warnings, nbformat
            warnings.simplefilter('error')
            raw = json.load(open(sys.argv[1], encoding='utf-8'))
            assert (raw['nbformat'], raw['nbformat_minor']) == (4, 5), 'not nbformat 4.5'
            nbformat.validate(nbformat.from_dict(nbformat.read(sys.argv[1], as_version=4)))
            nbformat.write(nbformat.read(sys.argv[1], as_version=4), sys.argv[1] + '.again')
            """;

    @TempDir
    private Path folder;

    @BeforeAll
    static void nbformatIsThere() throws Exception {
        boolean there = Files.isExecutable(PYTHON) && python("import nbformat").isEmpty();
        if (!there) {
            System.out.println("NbformatTest is left out: /usr/bin/python3 has no nbformat (Debian: python3-nbformat)");
        }
        assumeTrue(there, "python3-nbformat is not installed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok", "failing", "streams", "displays", "update", "tags"})
    void theExecutedNotebookIsValidAndStaysAsItIsWhenJupyterSavesIt(String name) throws Exception {
        Path file = folder.resolve(name + ".ipynb");
        var options = RunOptions.standard().session(SessionOptions.standard());
        try (var runner = new NotebookRunner(options, Progress.SILENT)) {
            runner.run(Notebooks.read(name)).executed().write(file);
        }
        assertThat(python(VALIDATE, file.toString())).isEmpty();
        assertThat(Path.of(file + ".again")).hasSameTextualContentAs(file);
    }

    @Test
    void theValidatorWouldNotice() throws Exception {
        Path file = folder.resolve("wrong.ipynb");
        new Notebook(Cell.code("not valid!", "1")).write(file);
        assertThat(python(VALIDATE, file.toString())).contains("ValidationError");
    }

    private static String python(String program, String... arguments) throws IOException, InterruptedException {
        Path log = Files.createTempFile("nbformat", ".log");
        var command = new java.util.ArrayList<>(List.of(PYTHON.toString(), "-c", program));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        String said = Files.readString(log, StandardCharsets.UTF_8);
        Files.delete(log);
        return ended && process.exitValue() == 0 ? "" : "python: " + said;
    }
}
