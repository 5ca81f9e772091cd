package loupe.theory;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import loupe.display.HtmlText;

/** A verification as an HTML fragment; formulas in MathML, which browsers draw without a script. */
final class VerificationHtml {

    private VerificationHtml() {}

    static String of(Verification verification) {
        Derivation derivation = verification.derivation();
        return "<div class=\"loupe-derivation\"><h4>" + HtmlText.escape(derivation.title()) + "</h4>"
                + derivation.given().stream()
                        .map(given -> quantity(given.symbol(), given.meaning(), given.value()))
                        .collect(Collectors.joining())
                + derivation.definitions().stream()
                        .map(definition -> definition.formula().html()
                                + quantity(definition.symbol(), definition.meaning(), definition.value()))
                        .collect(Collectors.joining())
                + verification.checks().stream()
                        .map(check -> check.claim().formula().html()
                                + quantity(check.claim().symbol(), check.claim().meaning(), check.value()))
                        .collect(Collectors.joining())
                + errors(verification)
                + "<p><b>" + HtmlText.escape(verification.verdict()) + "</b></p></div>";
    }

    private static String quantity(String symbol, String meaning, Grid value) {
        return "<figure style=\"display:inline-block;margin:0 1em 1em 0;vertical-align:top\"><figcaption><i>"
                + HtmlText.escape(symbol) + "</i>, " + HtmlText.escape(meaning) + "</figcaption>" + value.html()
                + "</figure>";
    }

    private static String errors(Verification verification) {
        return "<table><caption>Largest relative error between two ways</caption>"
                + "<tr><th>quantity</th><th>one way</th><th>another way</th><th>error</th><th></th></tr>"
                + verification.checks().stream().map(VerificationHtml::errors).collect(Collectors.joining())
                + "</table>";
    }

    private static String errors(ClaimCheck check) {
        String symbol = check.claim().symbol();
        String pairs = check.comparisons().stream()
                .map(pair -> row(
                        symbol,
                        pair.one(),
                        pair.other(),
                        String.format(Locale.ROOT, "%.1e", pair.error()),
                        pair.agrees() ? "ok" : "DIFFER"))
                .collect(Collectors.joining());
        return pairs
                + check.absent().stream()
                        .map(name -> row(symbol, name, "", "", ""))
                        .collect(Collectors.joining());
    }

    private static String row(String... cells) {
        return Arrays.stream(cells)
                .map(cell -> "<td>" + HtmlText.escape(cell) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }
}
