package loupe.data.generate;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;
import loupe.data.Image;

/** A grid of enlarged images in one PNG, to be looked at. */
final class Sheet {

    private static final int GAP = 2;
    private static final int WHITE = 0xFFFFFF;

    private final BufferedImage picture;
    private final int columns;
    private final int size;
    private final int zoom;

    Sheet(int columns, int rows, int size, int zoom) {
        this.columns = columns;
        this.size = size;
        this.zoom = zoom;
        int cell = size * zoom + GAP;
        this.picture = new BufferedImage(columns * cell, rows * cell, BufferedImage.TYPE_INT_RGB);
    }

    /** Puts colours by row and column into the k-th cell. */
    void put(int k, IntBinaryOperator colour) {
        for (int y = 0; y < size * zoom; y++) {
            for (int x = 0; x < size * zoom; x++) {
                dot(k, x, y, colour.applyAsInt(y / zoom, x / zoom));
            }
        }
    }

    /** Grey or colour. */
    void put(int k, Image image) {
        int last = image.shape().channels() - 1;
        put(
                k,
                (row, column) -> colour(
                        image.at(0, row, column),
                        image.at(Math.min(1, last), row, column),
                        image.at(Math.min(2, last), row, column)));
    }

    /** A red cross at each point; the middle of the upper left pixel is (0, 0). */
    void mark(int k, float[] points) {
        for (int p = 0; p < points.length; p += 2) {
            int x = Math.round((points[p] + 0.5f) * zoom);
            int y = Math.round((points[p + 1] + 0.5f) * zoom);
            for (int away = -2; away <= 2; away++) {
                dot(k, x + away, y, 0xFF3030);
                dot(k, x, y + away, 0xFF3030);
            }
        }
    }

    private void dot(int k, int x, int y, int colour) {
        if (x >= 0 && y >= 0 && x < size * zoom && y < size * zoom) {
            int cell = size * zoom + GAP;
            picture.setRGB(k % columns * cell + x, k / columns * cell + y, colour);
        }
    }

    static int colour(double red, double green, double blue) {
        return level(red) << 16 | level(green) << 8 | level(blue);
    }

    private static int level(double light) {
        return (int) Math.round(255 * Math.max(0, Math.min(1, light)));
    }

    /** As many different colours as a test wants to know of. */
    long colours() {
        return Arrays.stream(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                .map(colour -> colour & WHITE)
                .distinct()
                .count();
    }

    /** Writes the PNG below target/sheets. */
    Path save(String name) {
        Path file = Path.of("target", "sheets", name + ".png");
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
