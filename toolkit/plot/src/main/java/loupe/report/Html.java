package loupe.report;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import loupe.display.HtmlText;
import loupe.display.MimeBundle;

/** Safe fragments of HTML for a {@link Page}: every text that comes in is escaped, whatever it holds. */
public final class Html {

    private static final int PNG_WIDTH_OFFSET = 16;
    // Shrunk to a phone, a wider picture has text too small to read: there it scrolls.
    private static final int WIDE = 600;

    private Html() {}

    /**
     * Text for use between tags and in quoted attributes.
     *
     * @param text any text
     * @return the text with HTML's special characters escaped
     */
    public static String escape(String text) {
        return HtmlText.escape(text);
    }

    /**
     * A paragraph.
     *
     * @param text plain text
     * @return the fragment
     */
    public static String paragraph(String text) {
        return "<p>" + escape(text) + "</p>";
    }

    /**
     * Text as it stands, in a fixed-width font.
     *
     * @param text plain text, such as a log or a source
     * @return the fragment
     */
    public static String pre(String text) {
        return "<pre>" + escape(text) + "</pre>";
    }

    /**
     * A picture at its own size.
     *
     * @param png the bytes of a PNG file
     * @param alt the picture in words and numbers, for whoever cannot see it
     * @return the fragment
     * @throws IllegalArgumentException when the bytes are no PNG file
     */
    public static String figure(byte[] png, String alt) {
        return figure(png, alt, 1);
    }

    /**
     * A picture that was drawn larger than it is shown, so that it is sharp on dense screens and in print.
     *
     * @param png the bytes of a PNG file
     * @param alt the picture in words and numbers
     * @param scale how many pixels of the file go to one of the page, at least 1
     * @return the fragment
     * @throws IllegalArgumentException when the bytes are no PNG file
     */
    public static String figure(byte[] png, String alt, int scale) {
        if (png.length < PNG_WIDTH_OFFSET + 8 || png[1] != 'P' || png[2] != 'N' || png[3] != 'G') {
            throw new IllegalArgumentException("png: expected the bytes of a PNG file, got " + png.length + " bytes");
        }
        var header = ByteBuffer.wrap(png, PNG_WIDTH_OFFSET, 8);
        int width = header.getInt() / scale;
        String open = width > WIDE ? "<figure class=\"wide\">" : "<figure>";
        String size = " width=\"" + width + "\" height=\"" + header.getInt() / scale + "\"";
        return open + image(MimeBundle.PNG, Base64.getEncoder().encodeToString(png), alt, size) + "</figure>";
    }

    /**
     * A table; a column whose cells all read as numbers stands to the right.
     *
     * @param header the columns' names
     * @param rows the cells, row by row, plain text
     * @return the fragment
     */
    public static String table(List<String> header, List<List<String>> rows) {
        return HtmlTable.of(header, rows);
    }

    /**
     * Names and their values, one below the other.
     *
     * @param rows pairs of plain text
     * @return the fragment
     */
    public static String facts(List<List<String>> rows) {
        return HtmlTable.facts(rows);
    }

    /**
     * Content that opens on a click.
     *
     * @param summary the line that is always seen, plain text
     * @param html the content, already safe
     * @return the fragment
     */
    public static String details(String summary, String html) {
        return "<details><summary>" + escape(summary) + "</summary>\n" + html + "\n</details>";
    }

    /**
     * Headline numbers, large.
     *
     * @param rows pairs of a name and a value, plain text
     * @return the fragment
     */
    public static String headline(List<List<String>> rows) {
        return rows.stream()
                .map(row -> "<div><dt>" + escape(row.get(0)) + "</dt><dd>" + escape(row.get(1)) + "</dd></div>")
                .collect(Collectors.joining("", "<dl class=\"big\">", "</dl>"));
    }

    /**
     * A shown value: its HTML as it is, else its picture with its text as alternative, else its text.
     *
     * @param bundle the value's forms; an HTML form is trusted as a browser's page trusts it, under the page's policy
     * @return the fragment
     */
    public static String shown(MimeBundle bundle) {
        return bundle.get(MimeBundle.HTML)
                .or(() -> picture(bundle, MimeBundle.PNG))
                .or(() -> picture(bundle, MimeBundle.SVG))
                .or(() -> picture(bundle, "image/jpeg"))
                .orElseGet(() -> pre(bundle.plain()));
    }

    private static Optional<String> picture(MimeBundle bundle, String type) {
        return bundle.get(type)
                .map(data -> "<figure>" + image(type, base64(type, data), bundle.plain(), "") + "</figure>");
    }

    private static String base64(String type, String data) {
        return MimeBundle.isBinary(type)
                ? data.replaceAll("[^A-Za-z0-9+/=]", "")
                : Base64.getEncoder().encodeToString(data.getBytes(StandardCharsets.UTF_8));
    }

    private static String image(String type, String base64, String alt, String size) {
        return "<img src=\"data:" + type + ";base64," + base64 + "\" alt=\"" + escape(alt) + "\"" + size + ">";
    }
}
