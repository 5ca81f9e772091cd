package loupe.display.value;

import java.util.List;
import java.util.stream.Collectors;
import loupe.display.Decimal;
import loupe.display.HtmlText;
import loupe.display.ValueText;

/** A table row by row, until it has grown too large for a notebook. */
final class HtmlRows {

    private static final int MOST_LETTERS = 70_000;
    static final int MOST_ROWS = 30;
    private static final int MOST_COLUMNS = 20;
    private static final int CELL = 120;

    private final StringBuilder html = new StringBuilder();
    private final int columns;
    private final boolean isColumnar;
    private int rows;

    /** A table; where its columns hold one thing each, numbers stand to the right. */
    HtmlRows(List<String> header, boolean isColumnar) {
        this.isColumnar = isColumnar;
        columns = Math.min(header.size(), MOST_COLUMNS);
        html.append("<table style=\"border-collapse:collapse;color:inherit\"><thead><tr>");
        html.append(header.stream()
                .limit(columns)
                .map(name -> "<th style=\"text-align:left\">" + HtmlText.escape(ValueText.brief(name, CELL)) + "</th>")
                .collect(Collectors.joining()));
        if (header.size() > columns) {
            html.append("<th>... ").append(header.size() - columns).append(" more</th>");
        }
        html.append("</tr></thead><tbody>");
    }

    boolean isFull() {
        return rows >= MOST_ROWS || html.length() >= MOST_LETTERS;
    }

    void add(List<?> row) {
        rows++;
        html.append("<tr>");
        row.stream().limit(columns).forEach(value -> html.append(cell(value)));
        html.append("</tr>");
    }

    private String cell(Object value) {
        String side = isColumnar && value instanceof Number ? "right" : "left";
        return "<td style=\"text-align:" + side + "\">" + HtmlText.escape(ValueText.brief(value, CELL)) + "</td>";
    }

    /** The whole table, with a note when rows are missing. */
    String html(int size) {
        String note = size > rows ? "<div>... " + Decimal.grouped(size - rows) + " more</div>" : "";
        return "<div style=\"overflow-x:auto\">" + html + "</tbody></table></div>" + note;
    }
}
