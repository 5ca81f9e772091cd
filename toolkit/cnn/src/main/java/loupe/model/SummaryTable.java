package loupe.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loupe.display.Decimal;
import loupe.display.HtmlText;

/** Writes a summary as text and as HTML. */
final class SummaryTable {

    private static final List<String> HEADER =
            List.of("layer", "settings", "output", "parameters", "multiply-adds", "receptive field");
    private static final int FIRST_NUMBER = 3;

    private SummaryTable() {}

    static String text(Summary summary) {
        List<List<String>> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(cells(summary));
        lines.add(total(summary));
        int[] widths = IntStream.range(0, HEADER.size())
                .map(c -> lines.stream()
                        .mapToInt(line -> line.get(c).length())
                        .max()
                        .orElse(0))
                .toArray();
        String table = lines.stream().map(line -> padded(line, widths)).collect(Collectors.joining("\n"));
        return table + note(summary, "\n");
    }

    private static String padded(List<String> line, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(c ->
                        String.format(Locale.ROOT, "%" + (c < FIRST_NUMBER ? "-" : "") + widths[c] + "s", line.get(c)))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    static String html(Summary summary) {
        String body = cells(summary).stream().map(line -> row("td", line)).collect(Collectors.joining());
        return "<table class=\"loupe-summary\"><thead>" + row("th", HEADER) + "</thead><tbody>" + body
                + "</tbody><tfoot>" + row("th", total(summary)) + "</tfoot></table>" + note(summary, "<p>");
    }

    private static String row(String tag, List<String> line) {
        return IntStream.range(0, line.size())
                .mapToObj(c -> "<" + tag + " style=\"text-align:" + (c < FIRST_NUMBER ? "left" : "right") + "\">"
                        + HtmlText.escape(line.get(c)) + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static List<List<String>> cells(Summary summary) {
        return summary.rows().stream()
                .map(r -> List.of(
                        r.name(),
                        r.settings(),
                        r.outputShape(),
                        r.name().equals("input") ? "" : number(r.parameters()),
                        r.name().equals("input") ? "" : number(r.multiplyAdds()),
                        r.receptiveField()))
                .toList();
    }

    private static List<String> total(Summary summary) {
        return List.of("total", "", "", number(summary.parameters()), number(summary.multiplyAdds()), "");
    }

    private static String note(Summary summary, String before) {
        return summary.statistics() == 0
                ? ""
                : before + "and " + number(summary.statistics())
                        + " running means and variances of batch normalisation, which no gradient changes";
    }

    private static String number(long value) {
        return value == Summary.UNKNOWN ? "?" : Decimal.grouped(value);
    }
}
