package loupe.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A box for one layer and those that only work on its values, as high as its feature maps and as wide as it has channels.
 *
 * @param name in bold below the box
 * @param lines below the name
 * @param colour of the box
 * @param bands colours of the thin boxes behind it
 * @param boxWidth in pixels
 * @param boxHeight in pixels
 */
record BlockPart(String name, List<String> lines, Color colour, List<Color> bands, int boxWidth, int boxHeight)
        implements Part {

    private static final int LINE = 13;
    private static final int BAND = 5;
    // A guess that is sure to fit: DejaVu Sans takes at 11 points up to 7.2 pixels a letter, bold 8.4.
    private static final double LETTER = 7.2;
    private static final double BOLD = 8.4;
    private static final Font NAME = Fonts.SMALL.deriveFont(Font.BOLD);

    static int textWidth(String text) {
        return (int) Math.ceil(LETTER * text.length()) + 2;
    }

    private int depth() {
        return Math.max(3, boxHeight / 5);
    }

    private int drawing() {
        return boxWidth + BAND * bands.size() + depth();
    }

    @Override
    public int width() {
        IntStream texts = lines.stream().mapToInt(BlockPart::textWidth);
        int title = (int) Math.ceil(BOLD * name.length()) + 2;
        return IntStream.concat(IntStream.of(drawing(), title), texts).max().orElse(0);
    }

    @Override
    public int up() {
        return boxHeight / 2 + depth() + 2;
    }

    @Override
    public int down() {
        return boxHeight / 2 + 4 + LINE * (1 + lines.size());
    }

    @Override
    public void draw(Graphics2D canvas, int x, int y) {
        int width = width();
        int left = x + (width - drawing()) / 2;
        Part.line(canvas, x, y, x + width, y);
        List<Color> colours = Stream.concat(Stream.of(colour), bands.stream()).toList();
        // From right to left, so that each box covers the side of the one behind it.
        for (int i = colours.size() - 1; i >= 0; i--) {
            int start = i == 0 ? left : left + boxWidth + BAND * (i - 1);
            box(canvas, colours.get(i), start, y - boxHeight / 2, i == 0 ? boxWidth : BAND);
        }
        int baseline = y + boxHeight / 2 + LINE;
        Ink.middle(canvas, NAME, Ink.TEXT, name, x, baseline, width);
        for (String line : lines) {
            baseline += LINE;
            Ink.middle(canvas, Fonts.SMALL, Ink.SOFT, line, x, baseline, width);
        }
    }

    private void box(Graphics2D canvas, Color fill, int x, int y, int width) {
        int d = depth();
        int[] front = {x, x + width, x + width, x};
        polygon(canvas, Palette.pale(fill), fill, front, new int[] {y, y, y + boxHeight, y + boxHeight});
        int[] top = {x, x + width, x + width + d, x + d};
        polygon(canvas, Palette.pale(Palette.pale(fill)), fill, top, new int[] {y, y, y - d, y - d});
        int right = x + width;
        int[] side = {right, right + d, right + d, right};
        polygon(canvas, fill, fill, side, new int[] {y, y - d, y + boxHeight - d, y + boxHeight});
    }

    private static void polygon(Graphics2D canvas, Color fill, Color edge, int[] xs, int[] ys) {
        canvas.setColor(fill);
        canvas.fillPolygon(xs, ys, 4);
        canvas.setStroke(new BasicStroke(1));
        canvas.setColor(edge.darker());
        canvas.drawPolygon(xs, ys, 4);
    }
}
