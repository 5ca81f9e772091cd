package loupe.plot.renderer;

import loupe.data.ImageSet;

/** Draws an image set as its first images with their classes, over its card in words. */
public final class ImageSetRenderer extends PictureRenderer<ImageSet> {

    /** The one renderer of its type. */
    public ImageSetRenderer() {
        super(ImageSet.class, SetPictures::of);
    }
}
