package loupe.plot.renderer;

import loupe.plot.Plots;
import loupe.train.LearningRateSearch;

/** Draws a search for a learning rate as the loss over the rate. */
public final class LearningRateSearchRenderer extends PictureRenderer<LearningRateSearch> {

    /** The one renderer of its type. */
    public LearningRateSearchRenderer() {
        super(LearningRateSearch.class, Plots::learningRates);
    }
}
