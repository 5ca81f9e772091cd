package loupe.plot.renderer;

import java.awt.image.RenderedImage;
import loupe.display.Renderable;
import loupe.plot.Picture;
import org.knowm.xchart.internal.chartpart.IChart;

/** Charts and images of other libraries as pictures. */
final class Charts {

    private Charts() {}

    static Renderable of(IChart chart) {
        int width = chart.getWidth();
        int height = chart.getHeight();
        String title = chart.getTitle() == null ? "" : " " + chart.getTitle();
        String words = chart.getClass().getSimpleName() + title + ", " + width + " x " + height + " pixels";
        return new Picture(width, height, canvas -> chart.paint(canvas, width, height), words);
    }

    static Renderable of(RenderedImage image) {
        return Picture.of(image, "image of " + image.getWidth() + " x " + image.getHeight() + " pixels");
    }
}
