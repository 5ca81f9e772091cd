package loupe.display.value;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The colours of numbers between two ends.
 *
 * @param low the number of the first colour
 * @param high the number of the last colour
 * @param signed whether zero has a colour of its own in the middle
 */
record HeatColours(double low, double high, boolean signed) {

    private static final int BROKEN = 255;
    private static final int LAST = 254;
    private static final int[] RISING = {0x141852, 0x136c8c, 0x3fa873, 0xf7e45c};
    private static final int[] SIGNED = {0x1850aa, 0xf4f4f2, 0xb02030};

    static HeatColours between(double low, double high) {
        boolean signed = low < 0;
        double end = Math.max(Math.abs(low), Math.abs(high));
        return signed ? new HeatColours(-end, end, true) : new HeatColours(low, high, false);
    }

    /** A picture of 256 colours as PNG, Base64. */
    String png(double[][] values) {
        var image = new BufferedImage(values[0].length, values.length, BufferedImage.TYPE_BYTE_INDEXED, model());
        for (int y = 0; y < values.length; y++) {
            for (int x = 0; x < values[y].length; x++) {
                image.getRaster().setSample(x, y, 0, index(values[y][x]));
            }
        }
        var bytes = new ByteArrayOutputStream();
        try (var memory = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", memory);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** A ground that leaves the page's text readable, on light and on dark pages. */
    String translucent(double value) {
        if (!Double.isFinite(value)) {
            return "rgba(128,128,128,.45)";
        }
        double part = index(value) / (double) LAST;
        if (signed) {
            return (part < .5 ? "rgba(30,110,230," : "rgba(220,50,50,") + alpha(Math.abs(2 * part - 1)) + ")";
        }
        return "rgba(30,140,140," + alpha(part) + ")";
    }

    private static String alpha(double part) {
        return "." + String.valueOf(100 + Math.round(part * 45)).substring(1);
    }

    private int index(double value) {
        if (!Double.isFinite(value)) {
            return BROKEN;
        }
        double part = high > low ? (value - low) / (high - low) : .5;
        return (int) Math.round(Math.min(Math.max(part, 0), 1) * LAST);
    }

    private IndexColorModel model() {
        int[] colours = new int[256];
        for (int i = 0; i <= LAST; i++) {
            colours[i] = 0xff000000 | colour(i / (double) LAST, signed ? SIGNED : RISING);
        }
        colours[BROKEN] = 0xff808080;
        return new IndexColorModel(8, 256, colours, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
    }

    private static int colour(double part, int[] anchors) {
        double place = part * (anchors.length - 1);
        int from = Math.min((int) place, anchors.length - 2);
        double share = place - from;
        return mix(anchors[from], anchors[from + 1], share, 16)
                | mix(anchors[from], anchors[from + 1], share, 8)
                | mix(anchors[from], anchors[from + 1], share, 0);
    }

    private static int mix(int a, int b, double share, int shift) {
        int from = a >> shift & 0xff;
        int to = b >> shift & 0xff;
        return (int) Math.round(from + (to - from) * share) << shift;
    }
}
