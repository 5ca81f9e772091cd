package loupe.plot;

import java.awt.Graphics2D;
import java.util.List;

/**
 * Parts one after the other with arrows between them.
 *
 * @param parts none for a line alone
 */
record RowPart(List<Part> parts) implements Part {

    static final int ARROW = 16;

    @Override
    public int width() {
        return parts.stream().mapToInt(Part::width).sum() + ARROW * Math.max(0, parts.size() - 1);
    }

    @Override
    public int up() {
        return parts.stream().mapToInt(Part::up).max().orElse(8);
    }

    @Override
    public int down() {
        return parts.stream().mapToInt(Part::down).max().orElse(4);
    }

    @Override
    public void draw(Graphics2D canvas, int x, int y) {
        int left = x;
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                Part.arrow(canvas, left, left + ARROW, y);
                left += ARROW;
            }
            parts.get(i).draw(canvas, left, y);
            left += parts.get(i).width();
        }
    }
}
