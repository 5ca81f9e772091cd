package loupe.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loupe.display.MimeBundle;
import loupe.display.Renderable;

/**
 * A drawing of a fixed size on white ground, with the same said in words and numbers for whoever cannot see it.
 *
 * <p>It is drawn anew at each {@link #png(int)}, so that text and lines are sharp at any scale.
 *
 * <pre>{@code
 * show(learningCurves(run.history()));
 * learningCurves(run.history()).save(Path.of("curves.png"));
 * }</pre>
 *
 * @param width the width in pixels at scale 1, at least 1
 * @param height the height in pixels at scale 1, at least 1
 * @param drawing what it shows
 * @param alt the picture in words and numbers
 */
public record Picture(int width, int height, Drawing drawing, String alt) implements Renderable {

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException when a side is below 1 or the text is empty
     */
    public Picture {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("width and height: expected >= 1, got " + width + " x " + height);
        }
        if (alt.isBlank()) {
            throw new IllegalArgumentException("alt: expected the picture in words, got an empty text");
        }
    }

    /**
     * An image of Java2D; where it is transparent, white shows.
     *
     * @param image the pixels
     * @param alt the image in words
     * @return the picture, of the image's size
     */
    public static Picture of(RenderedImage image, String alt) {
        var place = new AffineTransform();
        return new Picture(image.getWidth(), image.getHeight(), canvas -> canvas.drawRenderedImage(image, place), alt);
    }

    /**
     * The picture as pixels.
     *
     * @param scale pixels to draw for each pixel of its size, at least 1
     * @return an opaque image of width x scale by height x scale pixels
     * @throws IllegalStateException when Java finds no fonts on this machine
     */
    public BufferedImage image(int scale) {
        Fonts.require();
        var image = new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, width * scale, height * scale);
            canvas.scale(scale, scale);
            Ink.smooth(canvas);
            drawing.draw(canvas);
        } finally {
            canvas.dispose();
        }
        return image;
    }

    /**
     * The picture as a PNG file.
     *
     * @return the file's bytes
     * @throws IllegalStateException when Java finds no fonts on this machine
     */
    public byte[] png() {
        return png(1);
    }

    /**
     * The picture as a PNG file, drawn larger for dense screens and for print.
     *
     * @param scale pixels to draw for each pixel of its size, at least 1
     * @return the file's bytes
     * @throws IllegalStateException when Java finds no fonts on this machine
     */
    public byte[] png(int scale) {
        return Png.encode(image(scale));
    }

    /**
     * Writes the picture as a PNG file at scale 2.
     *
     * @param file where to
     * @throws IOException when the file cannot be written
     */
    public void save(Path file) throws IOException {
        Files.write(file, png(2));
    }

    /**
     * This picture with other words.
     *
     * @param text the picture in words and numbers
     * @return a new picture
     */
    public Picture withAlt(String text) {
        return new Picture(width, height, drawing, text);
    }

    /**
     * This picture with another below it.
     *
     * @param other the lower picture
     * @return one picture with the words of both
     */
    public Picture above(Picture other) {
        return Stack.below(List.of(this, other));
    }

    /** The words and the PNG; on a machine without fonts the words, and what to install. */
    @Override
    public MimeBundle render() {
        try {
            return MimeBundle.text(alt).withPng(png());
        } catch (NoFontsException missing) {
            return MimeBundle.text(alt + "\n(no picture: " + missing.getMessage() + ")");
        }
    }
}
