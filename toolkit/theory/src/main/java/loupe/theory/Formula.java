package loupe.theory;

import loupe.display.HtmlText;

/**
 * A formula in the forms that a reader may need, with the place that it comes from.
 *
 * @param latex LaTeX source without dollar signs
 * @param mathMl the content of a MathML element, which a page shows without a script
 * @param plain the same in one line of plain text
 * @param source author, year and section
 */
public record Formula(String latex, String mathMl, String plain, String source) {

    String html() {
        return "<div style=\"margin:1.2em 0 .4em\"><math displaystyle=\"true\" alttext=\"" + HtmlText.escape(plain)
                + "\"><mrow>" + mathMl + "</mrow></math> &#160; <small>" + HtmlText.escape(source) + "</small></div>";
    }

    @Override
    public String toString() {
        return plain + "   (" + source + ")";
    }
}
