package loupe.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import loupe.display.MimeBundle;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final String EVIL = "</style><script>alert(1)</script>\" onerror='x'";

    @Test
    void escapesEveryTextThatComesIn() {
        String html = new Page(EVIL)
                .subtitle(EVIL)
                .section(
                        EVIL,
                        Html.pre(EVIL),
                        Html.paragraph(EVIL),
                        Html.table(List.of(EVIL), List.of(List.of(EVIL))),
                        Html.facts(List.of(List.of(EVIL, EVIL))),
                        Html.headline(List.of(List.of(EVIL, EVIL))),
                        Html.details(EVIL, ""),
                        Html.shown(MimeBundle.text(EVIL).with(MimeBundle.SVG, EVIL)))
                .toHtml();

        assertThat(html).doesNotContain("<script").doesNotContain("\" onerror");
        assertThat(html.split("</style>", -1)).hasSize(2);
    }

    @Test
    void allowsNoScriptAndNoNetwork() {
        String html = new Page("t").toHtml();

        assertThat(html).contains("content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'");
        assertThat(html).doesNotContain("http:").doesNotContain("https:").doesNotContain("url(");
    }

    @Test
    void numbersStandToTheRightAndWordsToTheLeft() {
        String html = Html.table(List.of("class", "recall"), List.of(List.of("coat", "0.91"), List.of("bag", "NaN")));

        assertThat(html).contains(">coat</td><td class=\"number\">0.91</td>").contains(">class</th>");
    }

    @Test
    void refusesBytesThatAreNoPicture() {
        assertThatThrownBy(() -> Html.figure(new byte[3], "x"))
                .hasMessage("png: expected the bytes of a PNG file, got 3 bytes");
    }
}
