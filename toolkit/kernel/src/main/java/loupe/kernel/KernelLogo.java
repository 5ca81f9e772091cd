package loupe.kernel;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Draws the kernel's picture in Jupyter's launcher: a magnifying glass over the cells of a feature map. */
final class KernelLogo {

    private static final Color RIM = new Color(0x1F4E79);
    private static final int[][] MAP = {{0xF2C14E, 0xE4572E, 0xF2C14E}, {0xE4572E, 0x8E2C6B, 0xE4572E}, {0xF2C14E, 0xE4572E, 0x76B8D6}
    };

    private KernelLogo() {}

    static void write(Path file, int size) throws IOException {
        if (!ImageIO.write(draw(size), "png", file.toFile())) {
            throw new IOException("this Java cannot write PNG files");
        }
    }

    static BufferedImage draw(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        // All lengths below are in a square of 64.
        pen.scale(size / 64.0, size / 64.0);
        map(pen);
        pen.setColor(RIM);
        pen.setStroke(new BasicStroke(5));
        pen.draw(new Ellipse2D.Double(5, 5, 38, 38));
        pen.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new Line2D.Double(40, 40, 57, 57));
        pen.dispose();
        return image;
    }

    private static void map(Graphics2D pen) {
        pen.setClip(new Ellipse2D.Double(5, 5, 38, 38));
        for (int row = 0; row < MAP.length; row++) {
            for (int column = 0; column < MAP[row].length; column++) {
                pen.setColor(new Color(MAP[row][column]));
                pen.fill(new Rectangle2D.Double(5 + column * 13, 5 + row * 13, 12, 12));
            }
        }
        pen.setClip(null);
    }
}
