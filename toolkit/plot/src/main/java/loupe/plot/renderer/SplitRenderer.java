package loupe.plot.renderer;

import loupe.data.Split;

/** Draws a split as the first images that train, with the counts of both parts in words. */
public final class SplitRenderer extends PictureRenderer<Split> {

    /** The one renderer of its type. */
    public SplitRenderer() {
        super(Split.class, SetPictures::of);
    }
}
