package loupe.plot.renderer;

import loupe.data.Split;

/** Draws a split as the class counts of both parts and the first images that train. */
public final class SplitRenderer extends PictureRenderer<Split> {

    /** The one renderer of its type. */
    public SplitRenderer() {
        super(Split.class, SetPictures::of);
    }
}
