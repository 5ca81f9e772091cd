package loupe.plot.renderer;

import ai.djl.ndarray.NDArray;

/** Draws an array of the engine: shape, type, statistics, and its numbers or a heat map of a part. */
public final class NdArrayRenderer extends PictureRenderer<NDArray> {

    /** The one renderer of its type. */
    public NdArrayRenderer() {
        super(NDArray.class, NdArrays::of);
    }
}
