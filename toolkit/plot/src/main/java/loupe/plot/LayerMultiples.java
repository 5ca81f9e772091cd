package loupe.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import loupe.train.History;
import loupe.train.LayerStatistics;

/**
 * Update:weight ratio, gradient norm, and outputs of each watched layer over the steps, as small multiples: a row for each layer.
 *
 * @param history of a training with {@code watch(everySteps)}
 */
record LayerMultiples(History history) {

    private static final int WIDTH = 330;
    private static final int HEIGHT = 150;
    private static final int LEFT = 96;
    private static final int TOP = 8;

    /** One column of the multiples. */
    private record Column(String title, Color colour, ToDoubleFunction<LayerStatistics> value) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("update : weight", Palette.BLUE, LayerStatistics::updateRatio),
            new Column("gradient norm", Palette.VERMILION, LayerStatistics::gradientNorm),
            new Column("outputs: deviation", Palette.GREEN, LayerStatistics::deviation),
            new Column("outputs: share silent", Palette.PURPLE, LayerStatistics::silent));

    Picture picture() {
        List<String> layers =
                history.layers().stream().map(LayerStatistics::layer).distinct().toList();
        int width = LEFT + COLUMNS.size() * WIDTH;
        return new Picture(
                width, TOP + Math.max(1, layers.size()) * HEIGHT, canvas -> draw(canvas, layers), words(layers));
    }

    private void draw(Graphics2D canvas, List<String> layers) {
        if (layers.isEmpty()) {
            Ink.left(canvas, Fonts.TEXT, Ink.SOFT, words(layers), 14, 40, 4 * WIDTH);
        }
        for (int row = 0; row < layers.size(); row++) {
            int y = TOP + row * HEIGHT;
            Ink.left(canvas, Fonts.TITLE, Ink.TEXT, layers.get(row), 10, y + HEIGHT / 2, LEFT - 12);
            for (int column = 0; column < COLUMNS.size(); column++) {
                var place = (Graphics2D) canvas.create(LEFT + column * WIDTH, y, WIDTH, HEIGHT);
                cell(place, layers.get(row), COLUMNS.get(column));
            }
        }
    }

    /** A layer without weights has an empty place, so that the columns stay columns. */
    private void cell(Graphics2D place, String layer, Column column) {
        boolean none = of(layer).stream().mapToDouble(column.value()).allMatch(Double::isNaN);
        if (none) {
            Ink.middle(place, Fonts.SMALL, Ink.SOFT, "no weights", 0, HEIGHT / 2, WIDTH);
        } else {
            chart(layer, column).draw(place, WIDTH, HEIGHT);
        }
    }

    private LineChart chart(String layer, Column column) {
        double[] x = of(layer).stream().mapToDouble(LayerStatistics::step).toArray();
        double[] y = of(layer).stream().mapToDouble(column.value()).toArray();
        List<Line> lines = List.of(new Line(column.title(), x, y, column.colour(), Line.Style.THIN));
        Axis axis = column.title().endsWith("silent") ? Axis.share("") : Axis.of("", lines);
        return new LineChart(column.title(), Axis.whole("", x[x.length - 1]), axis, lines, null);
    }

    private List<LayerStatistics> of(String layer) {
        return history.layers().stream().filter(s -> s.layer().equals(layer)).toList();
    }

    private String words(List<String> layers) {
        if (layers.isEmpty()) {
            return "No layers were watched: training().watch(10) measures them every 10 updates";
        }
        return layers.stream()
                .map(layer -> {
                    LayerStatistics last = of(layer).get(of(layer).size() - 1);
                    return layer + " at step " + last.step()
                            + COLUMNS.stream()
                                    .filter(c -> !Double.isNaN(c.value().applyAsDouble(last)))
                                    .map(c -> ", " + c.title() + " "
                                            + Numbers.brief(c.value().applyAsDouble(last)))
                                    .collect(Collectors.joining());
                })
                .collect(Collectors.joining("\n"));
    }
}
