package loupe.display.value;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import loupe.display.Decimal;
import loupe.display.HtmlText;

/**
 * A matrix as a small table of coloured numbers or, when it is larger, as a heat map.
 *
 * <p>Matrices with values below zero are blue below, red above and pale at zero; others go from dark to bright. What is not
 * finite is grey.
 *
 * <pre>{@code
 * new NumberGrid(new double[][] {{1, 2}, {3, 4}}, "").html();
 * }</pre>
 *
 * @param values the numbers, (rows, columns), all rows of one length; not copied
 * @param note what the reader should know, as that not every row is drawn; may be empty
 */
public record NumberGrid(double[][] values, String note) {

    /** The most rows and columns that a picture has; whoever has more takes every n-th. */
    public static final int SIDE = 96;

    private static final int TABLE_ROWS = 12;
    private static final int TABLE_COLUMNS = 12;

    /** Every n-th row and column of a primitive matrix, so that a picture of it stays small. */
    static NumberGrid sampled(Object matrix) {
        int rows = Array.getLength(matrix);
        int columns = rows == 0 ? 0 : Array.getLength(Array.get(matrix, 0));
        int down = step(rows);
        int right = step(columns);
        double[][] values = new double[(rows + down - 1) / down][(columns + right - 1) / right];
        for (int r = 0; r < values.length; r++) {
            Object row = Array.get(matrix, r * down);
            for (int c = 0; c < values[r].length; c++) {
                values[r][c] = Array.getDouble(row, c * right);
            }
        }
        return new NumberGrid(values, note(down, right));
    }

    /**
     * How many rows or columns lie between those that a picture has.
     *
     * @param length how many there are
     * @return 1 for up to {@link #SIDE}
     */
    public static int step(long length) {
        return (int) Math.max(1, (length + SIDE - 1) / SIDE);
    }

    /**
     * What to say where not all is drawn.
     *
     * @param down one of so many rows is drawn
     * @param right one of so many columns is drawn
     * @return the note; empty when all is drawn
     */
    public static String note(int down, int right) {
        return down * right == 1 ? "" : "drawn: one row in " + down + ", one column in " + right;
    }

    /**
     * The matrix for a notebook.
     *
     * @return a table for up to 12 x 12, else a picture
     */
    public String html() {
        if (values.length == 0 || values[0].length == 0) {
            return "";
        }
        return values.length <= TABLE_ROWS && values[0].length <= TABLE_COLUMNS ? table() : picture("heat map");
    }

    /**
     * The matrix as a picture, each number a square.
     *
     * @param alt the picture in words
     * @return the fragment
     */
    public String picture(String alt) {
        if (values.length == 0 || values[0].length == 0) {
            return "";
        }
        HeatColours colours = colours();
        int zoom = Math.max(1, 192 / Math.max(values.length, values[0].length));
        String words =
                alt + " of " + values.length + " x " + values[0].length + ", from " + Decimal.brief(colours.low())
                        + " to " + Decimal.brief(colours.high()) + (note.isEmpty() ? "" : "; " + note);
        return "<img alt=\"" + HtmlText.escape(words) + "\" title=\"" + HtmlText.escape(words) + "\" width=\""
                + values[0].length * zoom + "\" height=\"" + values.length * zoom
                + "\" style=\"image-rendering:pixelated;border:1px solid rgba(128,128,128,.5);margin:2px;display:inline-block\""
                + " src=\"data:image/png;base64," + colours.png(values) + "\">"
                + (note.isEmpty() ? "" : "<div>" + HtmlText.escape(note) + "</div>");
    }

    private HeatColours colours() {
        double low = finite().min().orElse(0);
        double high = finite().max().orElse(0);
        return HeatColours.between(low, high);
    }

    private DoubleStream finite() {
        return Arrays.stream(values).flatMapToDouble(Arrays::stream).filter(Double::isFinite);
    }

    private String table() {
        HeatColours colours = colours();
        var html = new StringBuilder("<table style=\"border-collapse:collapse;color:inherit\"><tbody>");
        for (double[] row : values) {
            html.append("<tr>");
            for (double value : row) {
                html.append("<td style=\"text-align:right;padding:.2em .6em;background:")
                        .append(colours.translucent(value));
                html.append("\">").append(Decimal.brief(value)).append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }
}
