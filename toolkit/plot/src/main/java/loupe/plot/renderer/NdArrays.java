package loupe.plot.renderer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loupe.display.Decimal;
import loupe.display.MimeBundle;
import loupe.display.Renderable;
import loupe.display.ValueText;
import loupe.display.value.NumberGrid;
import loupe.report.Html;

/** Arrays of the engine in words and as heat maps; only what is drawn leaves the engine's memory. */
final class NdArrays {

    private static final int MOST_PLANES = 8;
    private static final int ENDS = 1000;
    private static final String CLOSED = "NDArray, closed: its numbers are gone; keep what you need by toFloatArray()";

    private NdArrays() {}

    static Renderable of(NDArray array) {
        return () -> array.isReleased() ? MimeBundle.text(CLOSED) : open(array);
    }

    /** Shape, type and device, and the name and gradient of one that has them. */
    static String facts(NDArray array) {
        String name = array.getName() == null || array.getName().isBlank() ? "" : " '" + array.getName() + "'";
        String gradient = array.hasGradient() ? ", with gradient" : "";
        return "NDArray" + name + " " + AxisNames.of(array) + " "
                + array.getDataType().toString().toLowerCase(java.util.Locale.ROOT) + " on " + array.getDevice()
                + gradient;
    }

    private static MimeBundle open(NDArray array) {
        String facts = facts(array);
        if (array.size() == 0 || !NdStatistics.canRead(array)) {
            return MimeBundle.text(facts + (array.size() == 0 ? ", empty" : ""));
        }
        String rest = array.size() == 1 ? "" : NdStatistics.of(array).toString();
        boolean isRow = array.getShape().dimension() < 2;
        String values = isRow ? row(array) : "";
        String text = facts + "\n" + (rest.isEmpty() ? values : values.isEmpty() ? rest : values + "\n" + rest);
        String head = "<div><b>" + Html.escape(facts) + "</b></div><div>" + Html.escape(rest) + "</div>";
        return MimeBundle.text(text)
                .withHtml(head + (isRow ? "<div><code>" + Html.escape(values) + "</code></div>" : planes(array)));
    }

    /** The numbers of a scalar, or the ends of a row. */
    private static String row(NDArray array) {
        if (array.getShape().dimension() == 0) {
            return Decimal.brief(numbers(array)[0]);
        }
        long length = array.getShape().get(0);
        if (length <= ENDS) {
            return braces(ValueText.of(numbers(array)));
        }
        // Only the ends are drawn, so only the ends are fetched; the length is said in the facts.
        try (NDArray first = array.get("0:20");
                NDArray last = array.get(length - 3 + ":" + length)) {
            String start = braces(ValueText.of(numbers(first)));
            String end = braces(ValueText.of(numbers(last)));
            return start.substring(0, start.length() - 1) + ", ..., " + end.substring(1);
        }
    }

    private static String braces(String text) {
        return text.substring(text.indexOf('{'));
    }

    private static double[] numbers(NDArray array) {
        try (NDArray doubles = array.toType(DataType.FLOAT64, true)) {
            return doubles.toDoubleArray();
        }
    }

    /** The last two axes as pictures: of three axes and more the first planes, of the first image of a batch. */
    private static String planes(NDArray array) {
        Shape shape = array.getShape();
        int axes = shape.dimension();
        int rows = (int) shape.get(axes - 2);
        int columns = (int) shape.get(axes - 1);
        int down = NumberGrid.step(rows);
        int right = NumberGrid.step(columns);
        long all = axes < 3 ? 1 : shape.get(axes - 3);
        int planes = (int) Math.min(all, MOST_PLANES);
        double[] numbers;
        try (NDArray part = array.get(index(axes, planes, rows, down, columns, right))) {
            numbers = numbers(part);
        }
        int height = (rows + down - 1) / down;
        int width = (columns + right - 1) / right;
        String note = NumberGrid.note(down, right);
        if (axes == 2) {
            return new NumberGrid(matrix(numbers, 0, height, width), note).html();
        }
        String drawn = IntStream.range(0, planes)
                .mapToObj(
                        plane -> new NumberGrid(matrix(numbers, plane, height, width), note).picture("plane " + plane))
                .collect(Collectors.joining(" "));
        return "<div>" + drawn + "</div><div>" + Html.escape(words(axes, planes, all)) + "</div>";
    }

    private static String words(int axes, int planes, long all) {
        String where = axes < 4 ? "" : ", at 0 of the axes before";
        return planes == all && axes < 4
                ? ""
                : "shown: " + planes + " of " + all + (all == 1 ? " plane" : " planes") + where;
    }

    private static String index(int axes, int planes, int rows, int down, int columns, int right) {
        String leading = "0, ".repeat(Math.max(0, axes - 3));
        String plane = axes < 3 ? "" : "0:" + planes + ", ";
        return leading + plane + "0:" + rows + ":" + down + ", 0:" + columns + ":" + right;
    }

    private static double[][] matrix(double[] numbers, int plane, int rows, int columns) {
        double[][] matrix = new double[rows][columns];
        for (int r = 0; r < rows; r++) {
            System.arraycopy(numbers, (plane * rows + r) * columns, matrix[r], 0, columns);
        }
        return matrix;
    }
}
