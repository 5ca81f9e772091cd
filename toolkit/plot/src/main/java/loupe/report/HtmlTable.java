package loupe.report;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes tables of plain text as HTML. */
final class HtmlTable {

    private static final Pattern NUMBER = Pattern.compile("|[-+]?[0-9][0-9 ,.'eE+-]*( ?%| ?s| ?ms)?|NaN|-?Infinity");

    // JupyterLab sets all cells to the right.
    private static final String LEFT = " style=\"text-align:left\"";

    private HtmlTable() {}

    static String of(List<String> header, List<List<String>> rows) {
        IntPredicate number = column ->
                rows.stream().allMatch(row -> NUMBER.matcher(row.get(column)).matches());
        boolean[] right = new boolean[header.size()];
        for (int column = 0; column < right.length; column++) {
            right[column] = number.test(column);
        }
        String body = rows.stream().map(row -> row("td", row, right)).collect(Collectors.joining());
        return "<div class=\"scroll\"><table><thead>" + row("th", header, right) + "</thead><tbody>" + body
                + "</tbody></table></div>";
    }

    static String facts(List<List<String>> rows) {
        return rows.stream()
                .map(row -> "<tr><th scope=\"row\"" + LEFT + ">" + Html.escape(row.get(0)) + "</th><td" + LEFT + ">"
                        + Html.escape(row.get(1)) + "</td></tr>")
                .collect(Collectors.joining(
                        "", "<div class=\"scroll\"><table class=\"facts\"><tbody>", "</tbody></table></div>"));
    }

    private static String row(String tag, List<String> cells, boolean[] right) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> "<" + tag + (right[i] ? " class=\"number\"" : LEFT) + ">" + Html.escape(cells.get(i))
                        + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }
}
