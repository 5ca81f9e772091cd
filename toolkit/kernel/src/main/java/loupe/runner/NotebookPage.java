package loupe.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import loupe.report.Html;
import loupe.report.Page;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * An executed notebook as one HTML file with every output: no script, no network, pictures inside the file.
 *
 * <p>Formulas stay as they were typed, between dollar signs. Pictures of Markdown cells move into the page when they stand
 * in the notebook's folder or below it.
 *
 * <pre>{@code
 * new NotebookPage(executed, Path.of("notebooks/start/first-cnn.ipynb")).write(Path.of("out/first-cnn.html"));
 * }</pre>
 */
public final class NotebookPage {

    private static final int MOST_HEADINGS_WITHOUT_CONTENTS = 3;
    private static final String CSS =
            """
            .cell { margin: 1rem 0; } .cell .source { margin: 0; } .count { color: var(--soft); font-size: .75rem; }
            nav ul { list-style: none; padding-left: 0; } nav li.deep { padding-left: 1.2rem; }
            """;

    private final Notebook notebook;
    private final String fileName;
    private final MarkdownHtml markdown;
    private final List<MarkdownHtml.Entry> headings = new ArrayList<>();
    private String title = "";

    /**
     * A page of a notebook.
     *
     * @param notebook the notebook with its outputs
     * @param source the file it came from, for its name and the pictures beside it
     */
    public NotebookPage(Notebook notebook, Path source) {
        Path file = source.toAbsolutePath();
        this.notebook = notebook;
        this.fileName = file.getFileName().toString();
        this.markdown = new MarkdownHtml(file.getParent());
    }

    /**
     * The whole document.
     *
     * @return the text of an HTML file in UTF-8
     */
    public String html() {
        headings.clear();
        title = "";
        List<String> blocks = notebook.cells().stream().map(this::block).toList();
        String style = "<style>" + CSS + OutputHtml.CSS + AnsiText.CSS + JavaColours.CSS + "</style>";
        String subtitle = title.isEmpty() ? "" : fileName;
        return new Page(title.isEmpty() ? fileName : title)
                .subtitle(subtitle)
                .section("", style, contents())
                .section("", blocks.toArray(String[]::new))
                .toHtml();
    }

    /**
     * Writes the document, all of it or nothing.
     *
     * @param file where to; an older file is replaced, missing folders are made
     * @throws NotebookException when the file cannot be written
     */
    public void write(Path file) {
        try {
            WholeFile.write(file, html());
        } catch (IOException fault) {
            throw new NotebookException("page: cannot write " + file + ": " + fault.getMessage(), "");
        }
    }

    private String block(Cell cell) {
        return switch (cell.kind()) {
            case MARKDOWN -> prose(cell);
            case CODE -> code(cell);
            case RAW -> "";
        };
    }

    private String prose(Cell cell) {
        Node root = markdown.parse(cell);
        if (title.isEmpty() && root.getFirstChild() instanceof Heading first && first.getLevel() == 1) {
            title = MarkdownHtml.text(first);
            first.unlink();
        }
        return markdown.html(root, headings);
    }

    private static String code(Cell cell) {
        if (cell.source().isBlank() && cell.outputs().isEmpty()) {
            return "";
        }
        String count =
                cell.executionCount().isPresent() ? "[" + cell.executionCount().getAsInt() + "]" : "not run";
        return "<div class=\"cell\"><span class=\"count\">" + count + "</span>"
                + "<pre class=\"source\"><code>"
                + JavaColours.html(cell.source().stripTrailing()) + "</code></pre>"
                + cell.outputs().stream().map(OutputHtml::of).collect(Collectors.joining("\n"))
                + "</div>";
    }

    private String contents() {
        if (headings.size() <= MOST_HEADINGS_WITHOUT_CONTENTS) {
            return "";
        }
        return headings.stream()
                .map(entry -> (entry.level() > 2 ? "<li class=\"deep\">" : "<li>") + "<a href=\"#"
                        + Html.escape(entry.name()) + "\">" + Html.escape(entry.text()) + "</a></li>")
                .collect(Collectors.joining("\n", "<nav aria-label=\"Contents\"><ul>\n", "\n</ul></nav>"));
    }
}
