package loupe.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;

/**
 * Ways side by side that meet again, on a tinted ground.
 *
 * @param title above them
 * @param lanes the ways from top to bottom
 * @param straight the way that lies on the line of the whole, or -1 for the middle of all
 * @param sign what stands where they meet
 * @param after what follows there, one word a line
 */
record ForkPart(String title, List<RowPart> lanes, int straight, String sign, List<String> after) implements Part {

    private static final int TITLE = 16;
    private static final int GAP = 6;
    private static final int SPLIT = 26;
    private static final int JOIN = 30;
    private static final int RADIUS = 8;
    private static final int LINE = 13;

    private int inner() {
        return lanes.stream().mapToInt(RowPart::width).max().orElse(0);
    }

    private int tail() {
        return JOIN
                + after.stream()
                        .mapToInt(word -> BlockPart.textWidth(word) - 2 * RADIUS)
                        .filter(w -> w > 0)
                        .max()
                        .orElse(0);
    }

    @Override
    public int width() {
        return Math.max(SPLIT + inner() + tail(), BlockPart.textWidth(title) + 12);
    }

    /** Where a lane's line lies, counted from the top. */
    private int lane(int index) {
        int top = TITLE;
        for (int i = 0; i < index; i++) {
            top += lanes.get(i).up() + lanes.get(i).down() + GAP;
        }
        return top + lanes.get(index).up();
    }

    private int height() {
        RowPart last = lanes.get(lanes.size() - 1);
        return lane(lanes.size() - 1) + last.down() + GAP;
    }

    @Override
    public int up() {
        return straight >= 0 ? lane(straight) : (lane(0) + lane(lanes.size() - 1)) / 2;
    }

    @Override
    public int down() {
        return Math.max(height() - up(), RADIUS + 4 + LINE * after.size());
    }

    @Override
    public void draw(Graphics2D canvas, int x, int y) {
        int top = y - up();
        ground(canvas, x, top);
        Ink.left(canvas, Fonts.SMALL, Ink.SOFT, title, x + 6, top + 12, width() - 8);
        int split = x + 10;
        int join = x + width() - tail() + JOIN - 2 * RADIUS - 4;
        int meet = join + RADIUS;
        Part.line(canvas, x, y, split, y);
        Part.line(canvas, split, top + lane(0), split, top + lane(lanes.size() - 1));
        for (int i = 0; i < lanes.size(); i++) {
            lane(canvas, lanes.get(i), split, meet, top + lane(i), y);
        }
        circle(canvas, join, y);
        Part.line(canvas, join + 2 * RADIUS, y, x + width(), y);
        for (int i = 0; i < after.size(); i++) {
            Ink.right(canvas, Fonts.SMALL, Ink.SOFT, after.get(i), x, y + RADIUS + 2 + LINE * (i + 1), width() - 3);
        }
    }

    private void ground(Graphics2D canvas, int x, int top) {
        canvas.setColor(Ink.TINT);
        canvas.fillRoundRect(x, top, width(), up() + down(), 10, 10);
        canvas.setColor(Ink.LINE);
        canvas.drawRoundRect(x, top, width(), up() + down(), 10, 10);
    }

    private static void lane(Graphics2D canvas, RowPart lane, int split, int meet, int y, int line) {
        int end = y == line ? meet - RADIUS : meet;
        if (lane.parts().isEmpty()) {
            Part.arrow(canvas, split, split + (end - split) / 2, y);
            Part.line(canvas, split + (end - split) / 2, y, end, y);
        } else {
            Part.arrow(canvas, split, split + RowPart.ARROW, y);
            lane.draw(canvas, split + RowPart.ARROW, y);
            Part.line(canvas, split + RowPart.ARROW + lane.width(), y, end, y);
        }
        Part.line(canvas, end, y, end, line);
    }

    private void circle(Graphics2D canvas, int x, int y) {
        canvas.setColor(Color.WHITE);
        canvas.fillOval(x, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
        canvas.setColor(Ink.TEXT);
        canvas.drawOval(x, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
        Ink.middle(canvas, Fonts.BOLD, Ink.TEXT, sign, x - 4, y + 5, 2 * RADIUS + 8);
    }
}
