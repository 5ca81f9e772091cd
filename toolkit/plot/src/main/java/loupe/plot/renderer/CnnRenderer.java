package loupe.plot.renderer;

import loupe.model.Cnn;

/** Draws a description as a picture over its table. */
public final class CnnRenderer extends PictureRenderer<Cnn> {

    /** The one renderer of its type. */
    public CnnRenderer() {
        super(Cnn.class, Architectures::of);
    }
}
