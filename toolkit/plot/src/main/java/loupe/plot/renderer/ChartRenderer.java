package loupe.plot.renderer;

import org.knowm.xchart.internal.chartpart.IChart;

/** Draws any chart of XChart. */
public final class ChartRenderer extends PictureRenderer<IChart> {

    /** The one renderer of its type. */
    public ChartRenderer() {
        super(IChart.class, Charts::of);
    }
}
