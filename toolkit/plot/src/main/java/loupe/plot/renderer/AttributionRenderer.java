package loupe.plot.renderer;

import loupe.inspect.Attribution;
import loupe.plot.Plots;

/** Draws an attribution over its image. */
public final class AttributionRenderer extends PictureRenderer<Attribution> {

    /** The one renderer of its type. */
    public AttributionRenderer() {
        super(Attribution.class, Plots::attribution);
    }
}
