package loupe.plot;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import loupe.data.Image;
import loupe.inspect.Attribution;

/**
 * The image, the map, and the map over the image, with the class, the layer and why that layer.
 *
 * @param shown what to draw
 */
record AttributionPicture(Attribution shown) {

    private static final int SIDE = 224;
    private static final int GAP = 10;

    Picture picture() {
        int longer =
                Math.max(shown.image().shape().height(), shown.image().shape().width());
        int width = shown.image().shape().width() * SIDE / longer;
        int height = shown.image().shape().height() * SIDE / longer;
        int total = 3 * width + 4 * GAP;
        Heading heading = heading(total);
        int top = heading.height();
        return new Picture(
                total,
                top + height + 24 + ColourBar.HEIGHT,
                canvas -> {
                    heading.draw(canvas, 0, 0, total);
                    draw(canvas, top, width, height);
                    new ColourBar(scale()).draw(canvas, 2 * GAP + width, top + height + 26, width);
                },
                words());
    }

    private void draw(Graphics2D canvas, int top, int width, int height) {
        BufferedImage image = Raster.of(shown.image());
        BufferedImage map = Raster.of(shown.map(), shown.height(), shown.width(), scale());
        panel(canvas, image, "image", GAP, top, width, height);
        panel(canvas, map, "map " + shown.height() + " x " + shown.width(), 2 * GAP + width, top, width, height);
        panel(canvas, overlay(width, height), "map over image", 3 * GAP + 2 * width, top, width, height);
    }

    private static void panel(
            Graphics2D canvas, BufferedImage image, String caption, int x, int y, int width, int height) {
        Ink.image(canvas, image, x, y, width, height);
        Ink.frame(canvas, Ink.LINE, 1, x, y, width, height);
        Ink.middle(canvas, Fonts.SMALL, Ink.SOFT, caption, x, y + height + 15, width);
    }

    private Scale scale() {
        return Scale.of(shown.map());
    }

    /** The image in grey below, the map's colours above, the stronger the less of the image is seen. */
    private BufferedImage overlay(int width, int height) {
        var smooth = new SmoothMap(shown.map(), shown.height(), shown.width());
        Scale scale = scale();
        BufferedImage below = Raster.of(shown.image());
        int[] pixels = new int[height * width];
        for (int i = 0; i < pixels.length; i++) {
            int row = i / width;
            int column = i % width;
            double value = smooth.at((row + 0.5) / height, (column + 0.5) / width);
            int rgb = below.getRGB(column * below.getWidth() / width, row * below.getHeight() / height);
            double strength = Math.min(1, Math.abs(value) / Math.max(Math.abs(scale.high()), Float.MIN_NORMAL));
            pixels[i] = blend(grey(rgb), scale.rgb(value), 0.65 * (Double.isNaN(strength) ? 1 : strength));
        }
        return Raster.of(pixels, height, width);
    }

    private static int grey(int rgb) {
        int value = ((rgb >> 16 & 255) * 299 + (rgb >> 8 & 255) * 587 + (rgb & 255) * 114) / 1000;
        // Dimmed, so that the map's light colours stand out on white clothes too.
        return 0x010101 * (value * 6 / 10);
    }

    private static int blend(int below, int above, double part) {
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            rgb = rgb << 8 | (int) Math.round((1 - part) * (below >> shift & 255) + part * (above >> shift & 255));
        }
        return rgb;
    }

    private Heading heading(int width) {
        String title = String.format(
                Locale.ROOT, "%s for %s (%s)", shown.method(), shown.className(), Numbers.percent(shown.probability()));
        String layer = "at layer " + shown.layer() + ": " + shown.reason();
        return Heading.of(title, width, shown.image().toString(), layer, warning());
    }

    private String warning() {
        return shown.warning().isEmpty() ? "" : "Warning: " + shown.warning();
    }

    private String words() {
        Image image = shown.image();
        float[] map = shown.map();
        int strongest = 0;
        for (int i = 1; i < map.length; i++) {
            strongest = map[i] > map[strongest] ? i : strongest;
        }
        int row = (strongest / shown.width() * 2 + 1) * image.shape().height() / (2 * shown.height());
        int column = (strongest % shown.width() * 2 + 1) * image.shape().width() / (2 * shown.width());
        return shown + "\nlargest value " + Numbers.brief(map[strongest]) + " around row " + row + ", column " + column
                + " of the image";
    }
}
