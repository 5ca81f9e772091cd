package loupe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints how long a person waits for the tab key; asserts only that there is an answer. */
@Tag("slow")
class AnswerTimesTest {

    private static final int TURNS = 15;

    private static final Map<String, String> QUESTIONS = new TreeMap<>(Map.of(
            "member", "\"a\".sub",
            "function", "conv",
            "type", "Net",
            "unimported type", "HttpCli",
            "import", "import java.ut",
            "data set", "dataset(\"fa",
            "magic", "%mav",
            "deep in a cell", "int x = 1;\nfor (int i = 0; i < 3; i++) {\n    x += i;\n}\nMath.ab"));

    @Test
    void aQuestionIsAnsweredWhileAPersonWaits() {
        try (Cells cells = new Cells(SessionOptions.notebook())) {
            QUESTIONS.forEach((name, code) -> {
                long first = ask(cells, code);
                long[] later = new long[TURNS];
                Arrays.setAll(later, turn -> ask(cells, code));
                Arrays.sort(later);
                System.out.printf("tab, %s: first %d ms, then median %d ms%n", name, first, later[TURNS / 2]);
            });
        }
    }

    private static long ask(Cells cells, String code) {
        long start = System.nanoTime();
        assertThat(cells.session.assistant().complete(code, code.length()).candidates())
                .as(code)
                .isNotEmpty();
        return (System.nanoTime() - start) / 1_000_000;
    }
}
