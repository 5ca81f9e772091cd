package loupe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import loupe.kernel.Completeness.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeAssistantTest {

    static Cells cells;
    static CodeAssistant assistant;

    @BeforeAll
    static void open() {
        cells = new Cells();
        assistant = cells.session.assistant();
    }

    @AfterAll
    static void close() {
        cells.close();
    }

    @Test
    void completesInTheSnippetThatHoldsTheCursor() {
        cells.run("String word = \"x\";");
        Completion found = assistant.complete("int a = 1;\nword.toUpp", 21);
        assertThat(found.candidates()).contains("toUpperCase(");
        assertThat(found.start()).isEqualTo(16);
        assertThat(found.end()).isEqualTo(21);
        assertThat(assistant.complete("wor", 3).candidates()).contains("word");
        assertThat(assistant.complete("zzzz", 4).candidates()).isEmpty();
        assertThat(assistant.complete("", 0).start()).isZero();
    }

    @Test
    void explainsTheCallAtTheCursor() {
        assertThat(assistant.documentation("int a = 1; Math.max(1, 2)", 17))
                .hasValueSatisfying(text -> assertThat(text).contains("int Math.max(int a, int b)"));
        assertThat(assistant.documentation("zzzz", 2)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "int x = 1;, COMPLETE",
        "x + 1, COMPLETE",
        "if (true) {, INCOMPLETE",
        "import = 7q;, INVALID",
        "int 7q = ;, INVALID",
        "int a = 1; foo(, INCOMPLETE",
        "), INVALID"
    })
    void tellsCompleteFromIncompleteFromInvalid(String code, State state) {
        assertThat(assistant.completeness(code).state()).isEqualTo(state);
    }

    @Test
    void anIncompleteLineSaysHowToGoOn() {
        assertThat(assistant.completeness("void f() {\n    if (true) {").indent())
                .isEqualTo("        ");
    }
}
