package loupe.plot.renderer;

import loupe.metric.Evaluation;
import loupe.plot.Plots;

/** Draws an evaluation in one view. */
public final class EvaluationRenderer extends PictureRenderer<Evaluation> {

    /** The one renderer of its type. */
    public EvaluationRenderer() {
        super(Evaluation.class, Plots::evaluation);
    }
}
