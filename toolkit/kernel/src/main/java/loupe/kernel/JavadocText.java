package loupe.kernel;

/** Javadoc's HTML as plain text. */
final class JavadocText {

    private JavadocText() {}

    static String of(String javadoc) {
        return javadoc.replaceAll("\\{@(?:code|link|linkplain|literal|value)\\s+([^}]*)}", "$1")
                .replaceAll("(?i)</?(?:p|ul|ol|pre|blockquote)\\s*/?>", "\n")
                .replaceAll("(?i)<li>", "\n- ")
                .replaceAll("</?[a-zA-Z][^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }
}
