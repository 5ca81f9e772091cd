package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataCardTest {

    private static final String SHA = "ab".repeat(32);

    @Test
    void isReadFromAResource() {
        DataCard card = DataCard.read(DataCardTest.class, "whole.properties");
        assertThat(card.shape()).isEqualTo(new ImageShape(3, 32, 64));
        assertThat(card.classes()).containsExactly("cat", "hot dog");
        assertThat(card.files())
                .containsExactly(
                        new DataFile("a", 12, SHA, List.of(URI.create("http://a/x"), URI.create("http://b/x"))),
                        new DataFile("b", 1, SHA, List.of()));
        assertThat(card.knownFaults()).containsExactly("blurred");
        assertThat(card.verification().confirmed()).containsExactly("the size");
        assertThat(card.verification().asPublished()).containsExactly("the name", "the year");
        assertThat(card.toString()).endsWith("\nAs published, not checked here:\n  the name\n  the year");
        assertThat(card.file("b").bytes()).isEqualTo(1);
        assertThatThrownBy(() -> card.file("c")).hasMessage("fileName: expected one of [a, b], got c");
    }

    @Test
    void absentKeyIsNamed() {
        assertThatThrownBy(() -> DataCard.read(DataCardTest.class, "part.properties"))
                .hasMessage("part.properties: expected the key title, got none");
    }

    @Test
    void absentResourceIsNamed() {
        assertThatThrownBy(() -> DataCard.read(DataCardTest.class, "none.properties"))
                .hasMessage("resource: expected a file beside loupe.data.DataCardTest, got none.properties");
    }

    @Test
    void fileWithAnImpossibleHashOrSizeIsRefused() {
        assertThatThrownBy(() -> new DataFile("a", 1, "AB", List.of()))
                .hasMessage("sha256: expected 64 hexadecimal digits in lower case, got \"AB\"");
        assertThatThrownBy(() -> new DataFile("a", 0, SHA, List.of())).hasMessage("bytes: expected >= 1, got 0");
    }
}
