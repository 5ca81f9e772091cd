package loupe.plot;

import java.util.ArrayList;
import java.util.List;
import loupe.train.LearningRateSearch;
import org.knowm.xchart.style.Styler.LegendPosition;

/**
 * The loss over the learning rate, with the rate that was found.
 *
 * @param search what the finder measured
 */
record RatePicture(LearningRateSearch search) {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 340;

    Picture picture() {
        double[] x = search.rates().stream().mapToDouble(Math::log10).toArray();
        double high = 1.3 * search.smoothed().get(0);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("each step", x, below(high, search.losses()), Palette.pale(Palette.BLUE), Line.Style.THIN));
        lines.add(new Line("mean of 7 steps", x, below(high, search.smoothed()), Palette.BLUE, Line.Style.THIN));
        if (!Double.isNaN(search.rate())) {
            double at = Math.log10(search.rate());
            lines.add(new Line(
                    "taken: " + Numbers.brief(search.rate()),
                    new double[] {at, at},
                    new double[] {0, high},
                    Palette.VERMILION,
                    Line.Style.GUIDE));
        }
        var chart = new LineChart(
                "Loss over the learning rate",
                new Axis("learning rate", Math.floor(x[0] + 1e-9), Math.ceil(x[x.length - 1]), Axis.Kind.LOGARITHMIC),
                new Axis("loss", 0, high > 0 ? high : 1, Axis.Kind.LINEAR),
                lines,
                LegendPosition.OutsideS);
        Heading words = Heading.of("", WIDTH, search.toString());
        return new Picture(
                WIDTH,
                HEIGHT + words.height(),
                canvas -> {
                    chart.draw(canvas, WIDTH, HEIGHT);
                    words.draw(canvas, 0, HEIGHT - 18, WIDTH);
                },
                search.toString());
    }

    /** A loss that diverges would press all others flat. */
    private static double[] below(double high, List<Double> values) {
        return values.stream().mapToDouble(v -> v <= high ? v : Double.NaN).toArray();
    }
}
