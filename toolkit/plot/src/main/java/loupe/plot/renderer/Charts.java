package loupe.plot.renderer;

import java.awt.geom.AffineTransform;
import java.awt.image.RenderedImage;
import loupe.display.Renderable;
import loupe.plot.Picture;
import org.knowm.xchart.internal.chartpart.IChart;

/** Charts and images of other libraries as pictures. */
final class Charts {

    /** A page is not wider, and each further pixel only makes the notebook heavier. */
    private static final int LONGEST_SIDE = 1024;

    private Charts() {}

    static Renderable of(IChart chart) {
        int width = chart.getWidth();
        int height = chart.getHeight();
        String title = chart.getTitle() == null ? "" : " " + chart.getTitle();
        String words = chart.getClass().getSimpleName() + title + ", " + width + " x " + height + " pixels";
        return new Picture(width, height, canvas -> chart.paint(canvas, width, height), words);
    }

    static Renderable of(RenderedImage image) {
        String words = "image of " + image.getWidth() + " x " + image.getHeight() + " pixels";
        double longest = Math.max(image.getWidth(), image.getHeight());
        if (longest <= LONGEST_SIDE) {
            return Picture.of(image, words);
        }
        double scale = LONGEST_SIDE / longest;
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        return new Picture(
                width,
                height,
                canvas -> canvas.drawRenderedImage(image, AffineTransform.getScaleInstance(scale, scale)),
                words + ", shown as " + width + " x " + height);
    }
}
