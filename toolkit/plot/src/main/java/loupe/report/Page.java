package loupe.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A self-contained HTML page: no script, no network, readable on a phone, in print, and on dark screens.
 *
 * <p>Its policy ({@link #POLICY}) lets a browser load nothing but the images inside the file, so that text which slipped
 * in unescaped still runs nothing.
 *
 * <pre>{@code
 * String html = new Page("LeNet on fashion")
 *         .section("Curve", Html.figure(png, "loss 0.31 after 3 epochs"))
 *         .section("Log", Html.pre(log))
 *         .toHtml();
 * }</pre>
 *
 * @param title the page's title, plain text
 * @param subtitle a line below the title, plain text, or empty
 * @param sections what stands on it, in order
 */
public record Page(String title, String subtitle, List<Section> sections) {

    /** What a browser may load: images inside the file and the style inside the file, nothing else. */
    public static final String POLICY =
            "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    /** Copies the sections. */
    public Page {
        sections = List.copyOf(sections);
    }

    /**
     * An empty page.
     *
     * @param title the page's title, plain text
     */
    public Page(String title) {
        this(title, "", List.of());
    }

    /**
     * This page with a line below its title.
     *
     * @param line plain text
     * @return a new page
     */
    public Page subtitle(String line) {
        return new Page(title, line, sections);
    }

    /**
     * This page with one more section at its end.
     *
     * @param heading the section's heading, plain text; empty for none
     * @param html the section's content, in order: fragments whose text is already escaped, as {@link Html} makes them
     * @return a new page
     */
    public Page section(String heading, String... html) {
        var all = new ArrayList<>(sections);
        all.add(new Section(heading, String.join("\n", html)));
        return new Page(title, subtitle, all);
    }

    /**
     * The whole document.
     *
     * @return the text of an HTML file in UTF-8
     */
    public String toHtml() {
        var body = new StringBuilder();
        sections.forEach(section -> body.append(section.toHtml()));
        return HEAD.formatted(POLICY, Html.escape(title), PageStyle.CSS)
                + "<header><h1>" + Html.escape(title) + "</h1>"
                + (subtitle.isEmpty() ? "" : "<p>" + Html.escape(subtitle) + "</p>")
                + "</header>\n<main>\n" + body + "</main>\n</body>\n</html>\n";
    }

    /**
     * A part of the page.
     *
     * @param heading plain text, or empty
     * @param html content that is already safe
     */
    public record Section(String heading, String html) {

        String toHtml() {
            String title = heading.isEmpty() ? "" : "<h2>" + Html.escape(heading) + "</h2>\n";
            return "<section>\n" + title + html + "\n</section>\n";
        }
    }

    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="%s">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            %s</style>
            </head>
            <body>
            """;
}
