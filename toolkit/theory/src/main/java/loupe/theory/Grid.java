package loupe.theory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loupe.display.MimeBundle;
import loupe.display.Renderable;

/**
 * An immutable rectangle of numbers, rows by columns: a one-channel image, a kernel, a feature map.
 *
 * <pre>{@code
 * Grid kernel = Grid.of(new double[][] {{1, 0}, {0, -1}});
 * kernel.at(1, 1);   // -1.0
 * }</pre>
 */
public final class Grid implements Renderable {

    private final int rows;
    private final int columns;
    private final double[] values;

    private Grid(int rows, int columns, double[] values) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /**
     * A grid of rows.
     *
     * @param rows at least one row, each as long as the first and not empty
     * @return the grid, with a copy of the numbers
     * @throws IllegalArgumentException when there is no number, or a row is longer or shorter than the first
     */
    public static Grid of(double[][] rows) {
        if (rows.length == 0 || rows[0].length == 0) {
            throw new IllegalArgumentException("rows: expected at least one number, got none");
        }
        for (double[] row : rows) {
            Checks.length("rows", "as many in each row as in the first", rows[0].length, row);
        }
        return of(
                rows.length,
                rows[0].length,
                Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray());
    }

    /**
     * A grid of numbers that stand row after row.
     *
     * @param rows the number of rows, at least 1
     * @param columns the number of columns, at least 1
     * @param values rows x columns numbers
     * @return the grid, with a copy of the numbers
     * @throws IllegalArgumentException when a count is below 1 or does not fit the numbers
     */
    public static Grid of(int rows, int columns, double... values) {
        Checks.atLeast(1, "rows", rows);
        Checks.atLeast(1, "columns", columns);
        Checks.length("values", "rows x columns", rows * columns, values);
        return new Grid(rows, columns, values.clone());
    }

    /**
     * A grid that counts 1, 2, 3 row after row: all numbers differ, so that a flip or a swap is seen.
     *
     * @param rows the number of rows, at least 1
     * @param columns the number of columns, at least 1
     * @return the grid
     * @throws IllegalArgumentException when a count is below 1
     */
    public static Grid counting(int rows, int columns) {
        return of(
                rows,
                columns,
                IntStream.rangeClosed(1, rows * columns).asDoubleStream().toArray());
    }

    /**
     * The number of rows.
     *
     * @return at least 1
     */
    public int rows() {
        return rows;
    }

    /**
     * The number of columns.
     *
     * @return at least 1
     */
    public int columns() {
        return columns;
    }

    /**
     * One number.
     *
     * @param row 0 to rows - 1
     * @param column 0 to columns - 1
     * @return the number there
     * @throws IndexOutOfBoundsException when there is no such place
     */
    public double at(int row, int column) {
        return values[Objects.checkIndex(row, rows) * columns + Objects.checkIndex(column, columns)];
    }

    /**
     * All numbers, row after row.
     *
     * @return a copy
     */
    public double[] values() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Grid grid && grid.columns == columns && Arrays.equals(grid.values, values);
    }

    @Override
    public int hashCode() {
        return 31 * columns + Arrays.hashCode(values);
    }

    /** One line a row, numbers right-aligned with at most four decimals. */
    @Override
    public String toString() {
        String[] texts = Arrays.stream(values).mapToObj(Grid::text).toArray(String[]::new);
        int width = Arrays.stream(texts).mapToInt(String::length).max().orElse(0);
        return IntStream.range(0, rows)
                .mapToObj(row -> IntStream.range(0, columns)
                        .mapToObj(column -> " ".repeat(width - texts[row * columns + column].length())
                                + texts[row * columns + column])
                        .collect(Collectors.joining("  ")))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public MimeBundle render() {
        return MimeBundle.text(toString()).withHtml(html());
    }

    String html() {
        return IntStream.range(0, rows)
                .mapToObj(row -> IntStream.range(0, columns)
                        .mapToObj(column -> "<td style=\"text-align:right\">" + text(at(row, column)) + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>")))
                .collect(Collectors.joining("", "<table style=\"display:inline-table\">", "</table>"));
    }

    /** Whole numbers without a point, others with four decimals. */
    static String text(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return String.valueOf((long) value);
        }
        return String.format(Locale.ROOT, Math.abs(value) < 1e-4 || Math.abs(value) >= 1e9 ? "%.3e" : "%.4f", value);
    }
}
