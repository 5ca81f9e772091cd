package loupe.display;

/**
 * Makes any text safe inside HTML; the one place where this is done.
 *
 * <pre>{@code
 * "<b>" + HtmlText.escape(name) + "</b>"
 * }</pre>
 */
public final class HtmlText {

    private HtmlText() {}

    /**
     * Text for use between tags and in quoted attributes.
     *
     * <p>The five letters that HTML reserves become references; what no HTML file may hold (control characters, halves of
     * a surrogate pair) becomes a space or U+FFFD.
     *
     * @param text any text
     * @return the text, which can open no tag and end no attribute
     */
    public static String escape(String text) {
        var safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(letter -> append(safe, letter));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int letter) {
        switch (letter) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&#34;");
            case '\'' -> safe.append("&#39;");
            case '\n', '\r', '\t' -> safe.append((char) letter);
            default -> safe.appendCodePoint(allowed(letter));
        }
    }

    private static int allowed(int letter) {
        if (letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE) {
            return '\uFFFD';
        }
        return Character.isISOControl(letter) || (letter & 0xFFFE) == 0xFFFE ? ' ' : letter;
    }
}
