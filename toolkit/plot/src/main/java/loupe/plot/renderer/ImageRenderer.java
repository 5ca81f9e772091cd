package loupe.plot.renderer;

import java.util.List;
import loupe.data.Image;
import loupe.plot.Plots;

/** Draws an image, enlarged. */
public final class ImageRenderer extends PictureRenderer<Image> {

    /** The one renderer of its type. */
    public ImageRenderer() {
        super(Image.class, image -> Plots.images(List.of(image)).withAlt(image.toString()));
    }
}
