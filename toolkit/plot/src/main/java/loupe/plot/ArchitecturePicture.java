package loupe.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import loupe.layer.Chain;
import loupe.layer.TensorShape;
import loupe.model.Cnn;
import loupe.model.NamedLayer;

/**
 * A network from its image to its output, in as many rows as it takes.
 *
 * @param cnn the network
 */
record ArchitecturePicture(Cnn cnn) {

    private static final int WIDTH = 1000;
    private static final int MARGIN = 22;
    private static final int BETWEEN = 26;
    private static final int LEGEND = 24;
    private static final int MOST_ROWS = 12;

    Picture picture() {
        List<RowPart> rows = rows();
        int left = Math.max(0, rows.size() - MOST_ROWS);
        List<RowPart> shown = rows.subList(0, rows.size() - left);
        int width = 2 * MARGIN
                + Math.max(520, shown.stream().mapToInt(Part::width).max().orElse(0));
        String more = left == 0 ? "" : "The first " + MOST_ROWS + " of " + rows.size() + " rows.";
        Heading heading = Heading.of(
                title(), width, ("Height of a box: rows of its feature maps. Width: channels. " + more).strip());
        int height = heading.height() + LEGEND + BETWEEN;
        for (RowPart row : shown) {
            height += row.up() + row.down() + BETWEEN;
        }
        return new Picture(width, height - BETWEEN / 2, canvas -> draw(canvas, heading, shown, width), words());
    }

    private String title() {
        return String.format(
                Locale.ROOT,
                "%s to %s, %,d parameters",
                NetworkParts.shape(cnn.input().tensorShape()),
                NetworkParts.shape(cnn.outputShape()),
                cnn.parameters());
    }

    private List<RowPart> rows() {
        TensorShape input = cnn.input().tensorShape();
        NetworkParts maker = new NetworkParts(input.height());
        List<Part> all = new ArrayList<>(List.of(maker.image(input)));
        all.addAll(maker.of(steps(), true));
        List<RowPart> rows = new ArrayList<>();
        List<Part> row = new ArrayList<>();
        int used = 0;
        for (Part part : all) {
            int more = part.width() + RowPart.ARROW;
            if (!row.isEmpty() && used + more > WIDTH - 2 * MARGIN) {
                rows.add(new RowPart(List.copyOf(row)));
                row.clear();
                used = 0;
            }
            row.add(part);
            used += more;
        }
        rows.add(new RowPart(List.copyOf(row)));
        return rows;
    }

    private List<Chain.Step> steps() {
        return cnn.layers().stream()
                .map(l -> new Chain.Step(l.name(), l.layer(), l.inputShape(), l.outputShape()))
                .toList();
    }

    private static void draw(Graphics2D canvas, Heading heading, List<RowPart> rows, int width) {
        heading.draw(canvas, 0, 0, width);
        legend(canvas, heading.height() + 12);
        int top = heading.height() + LEGEND + BETWEEN / 2;
        for (int i = 0; i < rows.size(); i++) {
            RowPart row = rows.get(i);
            int y = top + row.up();
            row.draw(canvas, MARGIN, y);
            int bottom = y + row.down() + BETWEEN / 2;
            if (i + 1 < rows.size()) {
                turn(
                        canvas,
                        MARGIN + row.width(),
                        y,
                        bottom,
                        bottom + BETWEEN / 2 + rows.get(i + 1).up());
            }
            top = bottom + BETWEEN / 2;
        }
    }

    /** The way from the end of one row to the start of the next. */
    private static void turn(Graphics2D canvas, int end, int y, int between, int next) {
        int right = end + 10;
        Part.line(canvas, end, y, right, y);
        Part.line(canvas, right, y, right, between);
        Part.line(canvas, right, between, 8, between);
        Part.line(canvas, 8, between, 8, next);
        Part.arrow(canvas, 8, MARGIN, next);
    }

    private static void legend(Graphics2D canvas, int y) {
        int x = 10;
        x = swatch(canvas, LayerWords.CONVOLUTION, "convolution", x, y);
        x = swatch(canvas, LayerWords.POOL, "pool", x, y);
        x = swatch(canvas, LayerWords.NORM, "normalisation", x, y);
        x = swatch(canvas, LayerWords.ACTIVATION, "activation", x, y);
        x = swatch(canvas, LayerWords.DENSE, "dense", x, y);
        swatch(canvas, LayerWords.OTHER, "other", x, y);
    }

    private static int swatch(Graphics2D canvas, Color colour, String word, int x, int y) {
        canvas.setColor(colour);
        canvas.fillRect(x, y - 8, 10, 10);
        Ink.left(canvas, Fonts.SMALL, Ink.TEXT, word, x + 15, y + 1, 120);
        return x + 15 + BlockPart.textWidth(word) + 14;
    }

    private String words() {
        StringBuilder text = new StringBuilder(
                "Network " + title() + "\ninput " + cnn.input().tensorShape());
        for (NamedLayer layer : cnn.layers()) {
            text.append("\n-> ").append(layer.name());
            if (!layer.layer().settings().isEmpty()) {
                text.append(" (").append(layer.layer().settings()).append(')');
            }
            text.append(' ').append(layer.outputShape());
        }
        return text.toString();
    }
}
