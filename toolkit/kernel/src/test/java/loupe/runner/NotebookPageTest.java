package loupe.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import loupe.display.MimeBundle;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookPageTest {

    @TempDir
    private Path folder;

    @Test
    void holdsProseCodeAndOutputs() {
        Document page = page(
                Cell.markdown("a", "# Cats & dogs\n\nA **bold** claim.\n\n| a | b |\n|---|---|\n| 1 | 2 |"),
                Cell.code("b", "int a = 1; // one < two").ran(3, List.of(new Output.Stream("stdout", "1 < 2\n"))));
        assertThat(page.title()).isEqualTo("Cats & dogs");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("strong").text()).isEqualTo("bold");
        assertThat(page.select("table td").eachText()).containsExactly("1", "2");
        assertThat(page.select(".source").text()).isEqualTo("int a = 1; // one < two");
        assertThat(page.select(".java-word").text()).isEqualTo("int");
        assertThat(page.select(".java-comment").text()).isEqualTo("// one < two");
        assertThat(page.select(".count").text()).isEqualTo("[3]");
        assertThat(page.select(".output pre").text()).isEqualTo("1 < 2");
    }

    @Test
    void takesAPictureWithItsTextAndPrefersHtml() {
        byte[] png = new byte[32];
        Document page = page(Cell.code("a", "show(x)")
                .ran(
                        1,
                        List.of(
                                shown(MimeBundle.text("loss \"0.3\"").withPng(png)),
                                shown(MimeBundle.text("plain").withHtml("<table><tr><td>7")))));
        assertThat(page.select("img").attr("src")).startsWith("data:image/png;base64,");
        assertThat(page.select("img").attr("alt")).isEqualTo("loss \"0.3\"");
        assertThat(page.select("td").text()).isEqualTo("7");
        assertThat(page.text()).doesNotContain("plain");
    }

    @Test
    void letsNothingRunAndNothingLoad() {
        String evil =
                "<script>alert(1)</script><img src=x onerror=\"alert(2)\"><a href=\" java\nscript:alert(3)\">x</a>"
                        + "<iframe src=\"http://x.example\"></iframe><meta http-equiv=\"refresh\" content=\"0;url=//x.example\">"
                        + "<svg onload=\"alert(4)\"><script>alert(5)</script></svg></div></main>";
        Document page = page(
                Cell.markdown("a", "# " + evil + "\n\n" + evil + "\n\n[l](javascript:alert(6))"),
                Cell.code("b", "\"</pre><script>alert(7)</script>\"")
                        .ran(
                                1,
                                List.of(
                                        shown(MimeBundle.text("x").withHtml(evil)),
                                        shown(MimeBundle.text(evil).withPng(new byte[32])),
                                        shown(MimeBundle.text("x").with("text/markdown", evil)),
                                        new Output.Stream("stdout", evil),
                                        new Output.Failed("E", evil, List.of("\u001B[31m" + evil)))),
                Cell.markdown("c", "the end"));
        assertThat(page.select("script, iframe, meta[http-equiv=refresh]")).isEmpty();
        assertThat(page.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes().asList())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on"))
                        .noneMatch(attribute ->
                                attribute.getValue().replaceAll("\\s", "").startsWith("javascript:")));
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .contains("default-src 'none'");
        assertThat(page.select("main").text()).endsWith("the end");
    }

    @Test
    void keepsFormulasAsTyped() {
        Document page =
                page(Cell.markdown("a", "The loss $L_{a} = \\sum_i *x* _y_$ costs $5 and $6, $$a_1\n*b* c_2$$ *end*"));
        assertThat(page.select("p").text())
                .isEqualTo("The loss $L_{a} = \\sum_i *x* _y_$ costs $5 and $6, $$a_1 *b* c_2$$ end");
        assertThat(page.select("em").eachText()).containsExactly("end");
    }

    @Test
    void coloursErrorsAndWritesOverAfterACarriageReturn() {
        Document page = page(Cell.code("a", "x")
                .ran(
                        1,
                        List.of(
                                new Output.Failed(
                                        "E", "m", List.of("\u001B[1;31mE\u001B[0m: <m>", "\u001B[38;5;9mat x")),
                                new Output.Stream("stdout", "10 %\r50 %\r100 %\r\nnext\n"))));
        assertThat(page.select(".error .ansi-red.ansi-bold").text()).isEqualTo("E");
        assertThat(page.select(".error pre").text()).isEqualTo("E: <m>\nat x");
        assertThat(page.select(".output").get(1).select("pre").get(0).wholeText())
                .isEqualTo("100 %\nnext\n");
    }

    @Test
    void listsTheHeadingsWhenThereAreMany() {
        assertThat(page(Cell.markdown("a", "# T\n\n## A\n\n## B\n\n## C")).select("nav"))
                .isEmpty();
        Document page = page(Cell.markdown("a", "# T\n\n## A `b` & c\n\n### Deep\n\n## A"), Cell.markdown("b", "## A"));
        assertThat(page.select("nav a").eachText()).containsExactly("A b & c", "Deep", "A", "A");
        assertThat(page.select("nav a").eachAttr("href"))
                .doesNotHaveDuplicates()
                .allSatisfy(target ->
                        assertThat(page.getElementById(target.substring(1))).isNotNull());
    }

    @Test
    void movesPicturesIntoThePageButOnlyFromTheNotebooksFolder() throws IOException {
        Files.write(folder.resolve("cat.png"), new byte[] {1, 2, 3});
        Files.createDirectory(folder.resolve("sub"));
        var attachments = JsonNodeFactory.instance.objectNode();
        attachments.putObject("attachments").putObject("dog.png").put("image/png", "BAUG");
        Cell markdown = Cell.markdown("a", "![cat](cat.png) ![dog](attachment:dog.png) ![none](../cat.png)");
        Cell cell = new Cell(
                Cell.Kind.MARKDOWN,
                "a",
                markdown.source(),
                markdown.metadata(),
                OptionalInt.empty(),
                List.of(),
                attachments);
        assertThat(Jsoup.parse(new NotebookPage(new Notebook(cell), folder.resolve("x.ipynb")).html())
                        .select("img")
                        .eachAttr("src"))
                .containsExactly("data:image/png;base64,AQID", "data:image/png;base64,BAUG", "../cat.png");
        assertThat(Jsoup.parse(new NotebookPage(new Notebook(cell), folder.resolve("sub/x.ipynb")).html())
                        .select("img")
                        .eachAttr("src"))
                .endsWith("../cat.png");
    }

    private Document page(Cell... cells) {
        return Jsoup.parse(new NotebookPage(new Notebook(cells), folder.resolve("test.ipynb")).html());
    }

    private static Output shown(MimeBundle bundle) {
        return Output.Shown.of(bundle, OptionalInt.empty());
    }
}
