package loupe.plot.renderer;

import ai.djl.ndarray.NDList;

/** Draws a list of arrays of the engine as a table. */
public final class NdListRenderer extends PictureRenderer<NDList> {

    /** The one renderer of its type. */
    public NdListRenderer() {
        super(NDList.class, NdLists::of);
    }
}
