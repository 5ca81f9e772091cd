package loupe.plot.renderer;

import loupe.inspect.FeatureMaps;
import loupe.plot.Plots;

/** Draws the maps of a layer. */
public final class FeatureMapsRenderer extends PictureRenderer<FeatureMaps> {

    /** The one renderer of its type. */
    public FeatureMapsRenderer() {
        super(FeatureMaps.class, Plots::featureMapGrid);
    }
}
