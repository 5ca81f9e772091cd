package loupe.plot.renderer;

import ai.djl.ndarray.types.Shape;
import loupe.display.MimeBundle;

/** Writes a shape of the engine with the names of its axes, as far as it knows them. */
public final class ShapeRenderer extends PictureRenderer<Shape> {

    /** The one renderer of its type. */
    public ShapeRenderer() {
        super(Shape.class, shape -> () -> MimeBundle.text(AxisNames.of(shape)));
    }
}
