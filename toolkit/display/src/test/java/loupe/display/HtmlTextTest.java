package loupe.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTextTest {

    @Test
    void reservedLettersBecomeReferences() {
        assertThat(HtmlText.escape("<a href=\"x\" id='y'>R&D</a>"))
                .isEqualTo("&lt;a href=&#34;x&#34; id=&#39;y&#39;&gt;R&amp;D&lt;/a&gt;");
    }

    @Test
    void ordinaryTextStays() {
        assertThat(HtmlText.escape("Grüße, 世界 🙂\n\ttab")).isEqualTo("Grüße, 世界 🙂\n\ttab");
    }

    @Test
    void whatNoPageMayHoldIsReplaced() {
        assertThat(HtmlText.escape("a\u0000b\u001bc\ud800d\uffffe")).isEqualTo("a b c\uFFFDd e");
    }
}
