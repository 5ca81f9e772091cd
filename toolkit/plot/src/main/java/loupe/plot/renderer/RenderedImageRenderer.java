package loupe.plot.renderer;

import java.awt.image.RenderedImage;

/** Draws an image of Java2D. */
public final class RenderedImageRenderer extends PictureRenderer<RenderedImage> {

    /** The one renderer of its type. */
    public RenderedImageRenderer() {
        super(RenderedImage.class, Charts::of);
    }
}
