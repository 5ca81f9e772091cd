package loupe.plot.renderer;

import loupe.metric.Predictions;

/** Draws predictions as a table of the first ones. */
public final class PredictionsRenderer extends PictureRenderer<Predictions> {

    /** The one renderer of its type. */
    public PredictionsRenderer() {
        super(Predictions.class, PredictionsTable::of);
    }
}
