package loupe.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Colours of text and lines, and the few strokes that every picture uses. */
final class Ink {

    static final Color TEXT = new Color(0x1b1f24);
    static final Color SOFT = new Color(0x57606a);
    static final Color LINE = new Color(0xd0d7de);
    static final Color TINT = new Color(0xf2f4f7);

    private Ink() {}

    static void smooth(Graphics2D canvas) {
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    }

    /** Text from x to the right, cut to the width. */
    static void left(Graphics2D canvas, Font font, Color colour, String text, int x, int baseline, int width) {
        canvas.setFont(font);
        canvas.setColor(colour);
        canvas.drawString(cut(canvas, font, text, width), x, baseline);
    }

    /** Text around the middle of x to x + width, cut to the width. */
    static void middle(Graphics2D canvas, Font font, Color colour, String text, int x, int baseline, int width) {
        String shown = cut(canvas, font, text, width);
        left(canvas, font, colour, shown, x + (width - width(canvas, font, shown)) / 2, baseline, width);
    }

    /** Text that ends at x + width, cut to the width. */
    static void right(Graphics2D canvas, Font font, Color colour, String text, int x, int baseline, int width) {
        String shown = cut(canvas, font, text, width);
        left(canvas, font, colour, shown, x + width - width(canvas, font, shown), baseline, width);
    }

    static int width(Graphics2D canvas, Font font, String text) {
        return (int) Math.ceil(
                font.getStringBounds(text, canvas.getFontRenderContext()).getWidth());
    }

    /** The text, or as much of its start as fits, with an ellipsis. */
    static String cut(Graphics2D canvas, Font font, String text, int width) {
        String shown = text;
        while (!shown.isEmpty() && width(canvas, font, shown) > width) {
            String start = shown.endsWith("…") ? shown.substring(0, shown.length() - 1) : shown;
            shown = start.length() <= 1
                    ? ""
                    : start.substring(0, start.length() - 1).stripTrailing() + "…";
        }
        return shown;
    }

    static void frame(Graphics2D canvas, Color colour, float thickness, int x, int y, int width, int height) {
        canvas.setColor(colour);
        canvas.setStroke(new BasicStroke(thickness));
        canvas.drawRect(x, y, width, height);
    }

    /** An image enlarged with hard pixels, or made smaller. */
    static void image(Graphics2D canvas, BufferedImage image, int x, int y, int width, int height) {
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        canvas.drawImage(image, x, y, width, height, null);
    }
}
