package loupe.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import loupe.kernel.ImportLines.Declaration;
import loupe.notebook.StartupImports;
import org.junit.jupiter.api.Test;

class ImportLinesTest {

    @Test
    void declarationsAreToldFromTheRestWhichKeepsItsLines() {
        ImportLines lines =
                ImportLines.of("import java.util.*;\n  import static java.lang.Math.max;\nint x = max(1, 2);");
        assertThat(lines.all())
                .containsExactly(new Declaration(false, "java.util.*"), new Declaration(true, "java.lang.Math.max"));
        assertThat(lines.rest().lines().map(String::strip)).containsExactly("", "", "int x = max(1, 2);");
        assertThat(ImportLines.of("var text = \"\"\"\n    important;\n\"\"\";").all())
                .isEmpty();
    }

    @Test
    void theStartUpIsOneSnippetThatNoRepeatedImportReplaces() {
        try (Cells cells = new Cells(SessionOptions.notebook())) {
            StartupImports.lines().forEach(line -> assertThat(cells.run(line)).isInstanceOf(CellResult.Value.class));
            assertThat(
                            cells.value(
                                    "List.of(conv2d(3, 5).filters(), new BigDecimal(2).intValue(), Path.of(\"a\").getNameCount())"))
                    .isEqualTo(java.util.List.of(3, 2, 1));
        }
    }

    @Test
    void aWrongImportIsToldWithItsLine() {
        SessionOptions options =
                SessionOptions.standard().startup("import java.util.*;\nimport no.such.Thing;\nint x = 1;");
        assertThatThrownBy(() -> new JavaSession(options))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no.such")
                .hasMessageContaining("line 2");
    }
}
