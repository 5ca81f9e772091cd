package loupe.theory;

import loupe.display.HtmlText;

/** The few MathML elements that our formulas are made of; browsers draw them without a script. */
final class MathMl {

    private MathMl() {}

    /** Letters and numbers in a row, as {@code "i s + m d - p"}: words are symbols, signs are operators. */
    static String row(String terms) {
        var row = new StringBuilder("<mrow>");
        for (String term : terms.split(" ")) {
            row.append(Character.isLetter(term.charAt(0)) ? "<mi>" + term + "</mi>" : operator(term));
        }
        return row.append("</mrow>").toString();
    }

    static String operator(String sign) {
        return "<mo>" + HtmlText.escape(sign.equals("-") ? "\u2212" : sign) + "</mo>";
    }

    static String sub(String symbol, String index) {
        return "<msub><mi>" + symbol + "</mi>" + row(index) + "</msub>";
    }

    static String sumOver(String... conditions) {
        String below = conditions.length == 1 ? row(conditions[0]) : "<mtable>" + rows(conditions) + "</mtable>";
        return "<munder><mo>\u2211</mo>" + below + "</munder>";
    }

    /** The derivative of L by a quantity. */
    static String derivative(String by) {
        return "<mfrac><mrow><mo>\u2202</mo><mi>L</mi></mrow><mrow><mo>\u2202</mo>" + by + "</mrow></mfrac>";
    }

    private static String rows(String... cells) {
        var rows = new StringBuilder();
        for (String cell : cells) {
            rows.append("<mtr><mtd>").append(row(cell)).append("</mtd></mtr>");
        }
        return rows.toString();
    }
}
