package loupe.theory;

/**
 * A formula in the two forms that a reader may need, with the place that it comes from.
 *
 * @param latex LaTeX source without dollar signs
 * @param plain the same in one line of plain text
 * @param source author, year and section
 */
public record Formula(String latex, String plain, String source) {

    String html() {
        return "$$" + Html.escape(latex) + "$$<div><code>" + Html.escape(plain) + "</code> <small>("
                + Html.escape(source) + ")</small></div>";
    }

    @Override
    public String toString() {
        return plain + "   (" + source + ")";
    }
}
