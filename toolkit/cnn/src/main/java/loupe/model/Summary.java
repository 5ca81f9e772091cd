package loupe.model;

import java.util.ArrayList;
import java.util.List;
import loupe.display.MimeBundle;
import loupe.display.Renderable;
import loupe.layer.Custom;
import loupe.layer.Layer;
import loupe.layer.TensorShape;

/**
 * A network as a table: for each layer its settings, output shape, parameters, multiply-adds and receptive field.
 *
 * @param rows the input and then the layers
 */
public record Summary(List<Row> rows) implements Renderable {

    /** What stands for a number that cannot be known from outside, as the work of an engine block of your own. */
    public static final long UNKNOWN = -1;

    /**
     * One line of the table.
     *
     * @param name the layer's name
     * @param settings its settings in words
     * @param outputShape the shape of its output for one image
     * @param parameters how many numbers training changes
     * @param statistics how many numbers it keeps that no gradient changes
     * @param multiplyAdds its work for one image, or {@link #UNKNOWN}
     * @param receptiveField what one value of its output sees of the image
     */
    public record Row(
            String name,
            String settings,
            String outputShape,
            long parameters,
            long statistics,
            long multiplyAdds,
            String receptiveField) {}

    /** Copies the list. */
    public Summary {
        rows = List.copyOf(rows);
    }

    static Summary of(Cnn cnn) {
        List<Row> rows = new ArrayList<>();
        rows.add(inputRow(cnn.input().tensorShape()));
        for (NamedLayer layer : cnn.layers()) {
            rows.add(new Row(
                    layer.name(),
                    layer.layer().settings(),
                    layer.outputShape().toString(),
                    layer.parameters(),
                    layer.statistics(),
                    holdsCustom(layer.layer(), layer.inputShape()) ? UNKNOWN : layer.multiplyAdds(),
                    layer.receptiveField().toString()));
        }
        return new Summary(rows);
    }

    private static boolean holdsCustom(Layer layer, TensorShape input) {
        return layer instanceof Custom
                || layer.inside(input).values().stream()
                        .flatMap(chain -> chain.steps().stream())
                        .anyMatch(step -> holdsCustom(step.layer(), step.input()));
    }

    static Row inputRow(TensorShape shape) {
        return new Row("input", "", shape.toString(), 0, 0, 0, "");
    }

    /**
     * How many numbers training changes.
     *
     * @return the sum over all layers
     */
    public long parameters() {
        return rows.stream().mapToLong(Row::parameters).sum();
    }

    /**
     * How many numbers are kept that no gradient changes.
     *
     * @return the sum over all layers
     */
    public long statistics() {
        return rows.stream().mapToLong(Row::statistics).sum();
    }

    /**
     * The work for one image.
     *
     * @return the sum over all layers, or {@link #UNKNOWN} when that of one is
     */
    public long multiplyAdds() {
        boolean known = rows.stream().noneMatch(row -> row.multiplyAdds() == UNKNOWN);
        return known ? rows.stream().mapToLong(Row::multiplyAdds).sum() : UNKNOWN;
    }

    @Override
    public MimeBundle render() {
        return MimeBundle.text(toString()).withHtml(SummaryTable.html(this));
    }

    /** The table in columns of text. */
    @Override
    public String toString() {
        return SummaryTable.text(this);
    }
}
