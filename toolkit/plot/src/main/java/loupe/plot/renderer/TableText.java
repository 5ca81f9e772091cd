package loupe.plot.renderer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import loupe.display.MimeBundle;
import loupe.display.Renderable;
import loupe.display.ValueText;
import loupe.report.Html;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A table of Tablesaw as text and as HTML: of a long one the first and the last rows, of a wide one the first columns, with
 * a note that says so.
 */
final class TableText {

    private static final int FIRST = 40;
    private static final int LAST = 10;
    private static final int COLUMNS = 40;
    private static final int CELL = 120;

    private TableText() {}

    static Renderable of(Table table) {
        return () -> render(table);
    }

    private static MimeBundle render(Table table) {
        List<Column<?>> columns = table.columns().subList(0, Math.min(COLUMNS, table.columnCount()));
        List<String> header = columns.stream().map(Column::name).toList();
        List<List<String>> rows = new ArrayList<>();
        shown(table.rowCount()).forEach(row -> rows.add(row(columns, row)));
        String note = note(table);
        return MimeBundle.text(text(header, rows) + "\n" + note)
                .withHtml(Html.table(header, rows) + Html.paragraph(note));
    }

    private static IntStream shown(int rows) {
        return rows <= FIRST + LAST
                ? IntStream.range(0, rows)
                : IntStream.concat(IntStream.range(0, FIRST), IntStream.range(rows - LAST, rows));
    }

    private static String note(Table table) {
        int rows = table.rowCount();
        String cut = rows > FIRST + LAST ? "; shown are the first " + FIRST + " and the last " + LAST + " rows" : "";
        String narrow = table.columnCount() > COLUMNS ? "; shown are the first " + COLUMNS + " columns" : "";
        return table.name() + ": " + rows + " rows, " + table.columnCount() + " columns" + cut + narrow;
    }

    private static List<String> row(List<Column<?>> columns, int row) {
        return columns.stream().map(column -> cell(column, row)).toList();
    }

    private static String cell(Column<?> column, int row) {
        boolean decimal = column instanceof DoubleColumn || column instanceof FloatColumn;
        return decimal && !column.isMissing(row)
                ? String.format(Locale.ROOT, "%.4f", ((Number) column.get(row)).doubleValue())
                : ValueText.brief(column.getString(row), CELL);
    }

    private static String text(List<String> header, List<List<String>> rows) {
        List<List<String>> lines = new ArrayList<>(List.of(header));
        lines.addAll(rows);
        int[] widths = IntStream.range(0, header.size())
                .map(c -> lines.stream()
                        .mapToInt(line -> line.get(c).length())
                        .max()
                        .orElse(0))
                .toArray();
        var text = new StringBuilder();
        for (List<String> line : lines) {
            for (int c = 0; c < widths.length; c++) {
                text.append(c == 0 ? "" : "  ")
                        .append(" ".repeat(widths[c] - line.get(c).length()))
                        .append(line.get(c));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
