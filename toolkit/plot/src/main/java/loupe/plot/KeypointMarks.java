package loupe.plot;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Draws keypoints onto an enlarged image; points that are not known are left out. */
final class KeypointMarks {

    private static final int DOT = 4;

    private KeypointMarks() {}

    /** The image, enlarged by a whole factor, with a dot at each point (x, y); (0, 0) is the centre of the first pixel. */
    static BufferedImage on(BufferedImage image, float[] points) {
        int factor = Math.max(1, ImageGrid.TILE / Math.max(image.getWidth(), image.getHeight()));
        var large =
                new BufferedImage(image.getWidth() * factor, image.getHeight() * factor, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = large.createGraphics();
        Ink.image(canvas, image, 0, 0, large.getWidth(), large.getHeight());
        canvas.setColor(Palette.VERMILION);
        for (int i = 0; i + 1 < points.length; i += 2) {
            if (!Float.isNaN(points[i]) && !Float.isNaN(points[i + 1])) {
                int x = Math.round((points[i] + 0.5f) * factor);
                int y = Math.round((points[i + 1] + 0.5f) * factor);
                canvas.fillOval(x - DOT / 2, y - DOT / 2, DOT, DOT);
            }
        }
        canvas.dispose();
        return large;
    }
}
