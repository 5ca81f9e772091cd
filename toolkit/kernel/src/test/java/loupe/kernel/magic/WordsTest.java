package loupe.kernel.magic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void quotesKeepBlanks() {
        assertThat(Words.of("  a \"b c\"  'd \"e' \"\" f")).containsExactly("a", "b c", "d \"e", "", "f");
        List<String> words = List.of("a b", "", "c\"d e", "plain");
        assertThat(Words.of(Words.join(words))).isEqualTo(words);
    }

    @Test
    void theNearestWordHasTheFewestLettersToChange() {
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.of("MAVN", List.of("time", "maven", "help"), 1)).containsExactly("maven");
    }
}
