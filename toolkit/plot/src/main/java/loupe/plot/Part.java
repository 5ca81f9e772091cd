package loupe.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;

/** A piece of a network's picture that lies on a horizontal line, the way that the data take. */
interface Part {

    /** Pixels from left to right. */
    int width();

    /** Pixels above the line. */
    int up();

    /** Pixels below the line. */
    int down();

    /** Draws it with its left end at x and the line at y. */
    void draw(Graphics2D canvas, int x, int y);

    /** A plain line. */
    static void line(Graphics2D canvas, int x1, int y1, int x2, int y2) {
        canvas.setColor(Ink.SOFT);
        canvas.setStroke(new BasicStroke(1.4f));
        canvas.drawLine(x1, y1, x2, y2);
    }

    /** A line to the right that ends in an arrow's head. */
    static void arrow(Graphics2D canvas, int x1, int x2, int y) {
        line(canvas, x1, y, x2 - 3, y);
        canvas.fillPolygon(new int[] {x2 - 6, x2, x2 - 6}, new int[] {y - 3, y, y + 3}, 3);
    }
}
