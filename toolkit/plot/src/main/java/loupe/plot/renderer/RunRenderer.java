package loupe.plot.renderer;

import loupe.plot.Plots;
import loupe.train.Run;

/** Draws a run as its learning curves over how it ended. */
public final class RunRenderer extends PictureRenderer<Run> {

    /** The one renderer of its type. */
    public RunRenderer() {
        super(Run.class, Plots::run);
    }
}
