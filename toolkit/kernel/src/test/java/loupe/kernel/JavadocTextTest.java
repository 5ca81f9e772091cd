package loupe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JavadocTextTest {

    private static final String COMMENT =
            " Adds {@code a < b} and {@link java.util.List#of(Object) a list}; see {@link #here}.\n"
                    + "\n <p>Second.\n <pre>{@code\n for (;;) { x(); }\n }</pre>\n\n @param a the first\n @return the sum\n"
                    + " @throws IllegalArgumentException when wrong\n";

    @Test
    void plainTextNamesTheTags() {
        assertThat(JavadocText.plain(COMMENT))
                .startsWith("Adds a < b and a list; see here.")
                .contains("for (;;) { x(); }")
                .contains("Parameter a: the first")
                .contains("Returns: the sum")
                .contains("Throws IllegalArgumentException: when wrong")
                .doesNotContain("{@", "<p>", "@param");
    }

    @Test
    void htmlHoldsNothingActive() {
        assertThat(JavadocText.html(COMMENT + "<script>alert(1)</script><img src=x onerror=alert(1)>"))
                .contains("<code>a &lt; b</code>", "<b>Parameter</b> <code>a</code> the first")
                .doesNotContain("script", "onerror", "{@");
    }

    @Test
    void membersAreReadFromSignatures() {
        assertThat(SourceMember.of("Conv2d Layers.conv2d(int filters, int kernelSize)"))
                .hasValue(new SourceMember("", "Layers", "Layers", "conv2d", List.of("int", "int"), true));
        assertThat(SourceMember.of("List<E> List<E>.<E>of(E... elements)"))
                .hasValue(new SourceMember("", "List", "List", "of", List.of("E..."), true));
        assertThat(SourceMember.of("loupe.layer.Conv2d(int filters, loupe.layer.Size kernel)"))
                .hasValue(new SourceMember("loupe.layer", "Conv2d", "Conv2d", "Conv2d", List.of("int", "Size"), true));
        assertThat(SourceMember.of("java.util.Map.Entry<K, V>"))
                .hasValue(new SourceMember("java.util", "Map", "Entry", "Entry", List.of(), false));
        assertThat(SourceMember.of("Math.PI:double"))
                .hasValue(new SourceMember("", "Math", "Math", "PI", List.of(), false));
        assertThat(SourceMember.isOfJdk("String String.strip()")).isTrue();
        assertThat(SourceMember.isOfJdk("Conv2d Layers.conv2d(int filters)")).isFalse();
    }
}
