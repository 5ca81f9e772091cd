package loupe.plot;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import loupe.metric.Calibration;
import loupe.metric.Calibration.Bin;
import org.knowm.xchart.style.Styler.LegendPosition;

/**
 * The reliability diagram: how often the network was right, over how sure it was; perfect is the diagonal.
 *
 * @param calibration the bins
 */
record CalibrationPicture(Calibration calibration) {

    static final int WIDTH = 400;
    static final int CHART = 330;
    private static final int COUNTS = 70;

    Picture picture() {
        Heading heading = heading();
        int top = heading.height();
        return new Picture(
                WIDTH,
                top + CHART + COUNTS,
                canvas -> {
                    heading.draw(canvas, 0, 0, WIDTH);
                    chart().draw((Graphics2D) canvas.create(0, top, WIDTH, CHART), WIDTH, CHART);
                    counts(canvas, top + CHART);
                },
                words());
    }

    private Heading heading() {
        return Heading.of(
                "Calibration", WIDTH, "expected calibration error " + Numbers.brief(calibration.expectedError()));
    }

    private LineChart chart() {
        List<Bin> filled = filled();
        double[] sure = filled.stream().mapToDouble(Bin::meanConfidence).toArray();
        double[] right = filled.stream().mapToDouble(Bin::accuracy).toArray();
        double[] ends = {0, 1};
        return new LineChart(
                "",
                Axis.share("confidence"),
                Axis.share("accuracy"),
                List.of(
                        new Line("perfect", ends, ends, Ink.SOFT, Line.Style.GUIDE),
                        new Line("this network", sure, right, Palette.BLUE, Line.Style.DOTTED_POINTS)),
                LegendPosition.InsideNW);
    }

    private List<Bin> filled() {
        return calibration.bins().stream().filter(bin -> bin.count() > 0).toList();
    }

    /** How many images each point stands for: a point of three images says little. */
    private void counts(Graphics2D canvas, int top) {
        int left = 59;
        int width = WIDTH - left - 31;
        int most = Math.max(
                1, calibration.bins().stream().mapToInt(Bin::count).max().orElse(1));
        for (Bin bin : calibration.bins()) {
            int x = left + (int) Math.round(bin.low() * width);
            int end = left + (int) Math.round(bin.high() * width);
            int height = bin.count() == 0 ? 0 : Math.max(1, bin.count() * 34 / most);
            canvas.setColor(Palette.pale(Palette.BLUE));
            canvas.fillRect(x + 1, top + 50 - height, end - x - 2, height);
            if (bin.count() > 0) {
                Ink.middle(canvas, Fonts.SMALL, Ink.SOFT, String.valueOf(bin.count()), x, top + 46 - height, end - x);
            }
        }
        Ink.middle(canvas, Fonts.SMALL, Ink.SOFT, "images by confidence", left, top + 64, width);
    }

    private String words() {
        String bins = filled().stream()
                .map(bin -> String.format(
                        Locale.ROOT,
                        "confidence %.2f, right %.2f, %d images",
                        bin.meanConfidence(),
                        bin.accuracy(),
                        bin.count()))
                .collect(Collectors.joining("\n"));
        return "Calibration: expected calibration error " + Numbers.brief(calibration.expectedError()) + "\n" + bins;
    }
}
