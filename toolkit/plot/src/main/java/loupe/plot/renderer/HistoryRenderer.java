package loupe.plot.renderer;

import loupe.plot.Plots;
import loupe.train.History;

/** Draws a history as learning curves. */
public final class HistoryRenderer extends PictureRenderer<History> {

    /** The one renderer of its type. */
    public HistoryRenderer() {
        super(History.class, Plots::learningCurves);
    }
}
