package loupe.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import loupe.data.DataException;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Images as rows of a table, and rows as images. */
final class ImageTable {

    private final Table table;
    private final ImageShape shape;
    private final List<Column<?>> values;

    private ImageTable(Table table, ImageShape shape, List<String> others) {
        this.table = table;
        this.shape = shape;
        others.forEach(name -> requireColumn(table, name));
        this.values = table.columns().stream()
                .<Column<?>>map(column -> column)
                .filter(column -> !others.contains(column.name()))
                .toList();
        if (values.size() != shape.values()) {
            throw new IllegalArgumentException("shape: expected " + values.size() + " values, as many as "
                    + table.name() + " has columns beside " + others + ", got " + shape.values() + " of " + shape);
        }
        if (table.isEmpty()) {
            throw new IllegalArgumentException("table: expected at least 1 row, got 0");
        }
    }

    static Table of(ImageSet set) {
        Table table = Table.create(set.name());
        if (set.hasTargets()) {
            for (int t = 0; t < set.targetNames().size(); t++) {
                int target = t;
                float[] column = new float[set.size()];
                IntStream.range(0, column.length).forEach(i -> column[i] = set.target(i)[target]);
                table.addColumns(FloatColumn.create(set.targetNames().get(t), column));
            }
        } else {
            table.addColumns(
                    StringColumn.create("class", IntStream.range(0, set.size()).mapToObj(i -> set.classes()
                            .get(set.label(i)))));
        }
        float[][] columns = new float[set.shape().values()][set.size()];
        float[] pixels = new float[columns.length];
        for (int i = 0; i < set.size(); i++) {
            set.copyPixels(i, pixels, 0);
            for (int v = 0; v < pixels.length; v++) {
                columns[v][i] = pixels[v];
            }
        }
        for (int v = 0; v < columns.length; v++) {
            table.addColumns(FloatColumn.create("p" + v, columns[v]));
        }
        return table;
    }

    static ImageSet labelled(Table table, String label, ImageShape shape) {
        ImageTable rows = new ImageTable(table, shape, List.of(label));
        Column<?> column = table.column(label);
        requireNoGap(table, column);
        List<String> classes = classes(column);
        int[] labels = IntStream.range(0, table.rowCount())
                .map(i -> classes.indexOf(text(column, i)))
                .toArray();
        return ImageSet.ofFloats(table.name(), shape, rows.pixels(), labels, classes);
    }

    static ImageSet targeted(Table table, List<String> targets, ImageShape shape) {
        ImageTable rows = new ImageTable(table, shape, targets);
        float[][] values = new float[table.rowCount()][targets.size()];
        for (int t = 0; t < targets.size(); t++) {
            float[] column = numbers(table, table.column(targets.get(t)));
            for (int i = 0; i < values.length; i++) {
                values[i][t] = column[i];
            }
        }
        return ImageSet.withTargets(table.name(), shape, rows.pixels(), values, targets);
    }

    static Table read(Path csv) {
        try {
            return Table.read().csv(csv.toFile()).setName(name(csv));
        } catch (RuntimeException damaged) {
            throw new DataException(
                    csv + ": expected a table of comma-separated values, got a damaged one: " + damaged.getMessage(),
                    damaged);
        }
    }

    private static String name(Path csv) {
        return csv.getFileName().toString();
    }

    private float[] pixels() {
        float[] pixels = new float[Math.multiplyExact(table.rowCount(), shape.values())];
        for (int v = 0; v < values.size(); v++) {
            float[] column = numbers(table, values.get(v));
            for (int i = 0; i < column.length; i++) {
                pixels[i * shape.values() + v] = column[i];
            }
        }
        return pixels;
    }

    // Numbers in their order, words in theirs.
    private static List<String> classes(Column<?> column) {
        List<String> texts = new ArrayList<>(IntStream.range(0, column.size())
                .mapToObj(i -> text(column, i))
                .distinct()
                .toList());
        texts.sort(
                column instanceof NumericColumn
                        ? Comparator.comparingDouble(Double::parseDouble)
                        : Comparator.naturalOrder());
        return texts;
    }

    private static String text(Column<?> column, int row) {
        return String.valueOf(column.get(row));
    }

    private static float[] numbers(Table table, Column<?> column) {
        if (!(column instanceof NumericColumn<?> numeric)) {
            throw new IllegalArgumentException(table.name() + ": column " + column.name() + ": expected numbers, got "
                    + column.type().name());
        }
        requireNoGap(table, column);
        float[] numbers = new float[numeric.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) numeric.getDouble(i);
        }
        return numbers;
    }

    private static void requireNoGap(Table table, Column<?> column) {
        for (int i = 0; i < column.size(); i++) {
            if (column.isMissing(i)) {
                throw new IllegalArgumentException(
                        table.name() + ": column " + column.name() + ": row " + i + ": expected a value, got none");
            }
        }
    }

    private static void requireColumn(Table table, String name) {
        if (!table.containsColumn(name)) {
            List<String> names = table.columnNames();
            throw new IllegalArgumentException("column: expected one of " + names.subList(0, Math.min(5, names.size()))
                    + (names.size() > 5 ? " and " + (names.size() - 5) + " more" : "") + ", got " + name);
        }
    }
}
