package loupe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import loupe.kernel.wire.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private final History history = new History();

    @BeforeEach
    void threeCells() {
        history.add(1, "int a = 1;");
        history.add(2, "a + 1");
        history.output(2, "2");
        history.add(3, "int a = 1;");
        history.output(2, "of another cell");
    }

    @Test
    void theTailMayCarryItsOutput() {
        assertThat(found("tail", "n", 2)).isEqualTo("[[1,2,\"a + 1\"],[1,3,\"int a = 1;\"]]");
        assertThat(answer(request("tail").put("n", 2).put("output", true)))
                .isEqualTo("[[1,2,[\"a + 1\",\"2\"]],[1,3,[\"int a = 1;\",null]]]");
        assertThat(found("tail", "n", -1)).isEqualTo("[]");
    }

    @Test
    void aRangeIsOfThePresentSession() {
        assertThat(answer(request("range").put("session", 0).put("start", 1).put("stop", 2)))
                .isEqualTo("[[1,1,\"int a = 1;\"]]");
        assertThat(found("range", "session", -1)).isEqualTo("[]");
    }

    @Test
    void aSearchTakesAGlob() {
        assertThat(answer(request("search").put("pattern", "*a*1"))).isEqualTo("[[1,2,\"a + 1\"]]");
        assertThat(answer(request("search").put("pattern", "?nt*").put("unique", true)))
                .isEqualTo("[[1,3,\"int a = 1;\"]]");
        assertThat(answer(request("search").put("pattern", "a"))).isEqualTo("[]");
        // A regular expression would take for ever here.
        history.add(4, "a".repeat(5000));
        assertThat(answer(request("search").put("pattern", "*a".repeat(500) + "b")))
                .isEqualTo("[]");
    }

    private String found(String kind, String field, int value) {
        return answer(request(kind).put(field, value));
    }

    private String answer(ObjectNode request) {
        return history.answer(request).path("history").toString();
    }

    private static ObjectNode request(String kind) {
        return Json.object().put("hist_access_type", kind);
    }
}
