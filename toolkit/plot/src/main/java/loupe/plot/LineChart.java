package loupe.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Lines on two axes, by XChart, kept from its traps: infinite values, zero on a logarithmic axis (we take logarithms ourselves), and
 * more points than pixels.
 *
 * @param title the heading
 * @param x the axis to the right
 * @param y the axis upward
 * @param lines what to draw; empty lines are left out
 * @param legend where the names stand; null for one line whose name the title says
 */
record LineChart(String title, Axis x, Axis y, List<Line> lines, LegendPosition legend) {

    /** Draws the chart from the canvas's origin. */
    void draw(Graphics2D canvas, int width, int height) {
        XYChart chart = chart(width, height);
        chart.paint(canvas, width, height);
        if (x.kind() != Axis.Kind.LINEAR) {
            wholeTicks(canvas, chart, width);
        }
    }

    // XChart chooses its own places, which are seldom whole numbers: its labels are written in white, ours below the
    // axis.
    private void wholeTicks(Graphics2D canvas, XYChart chart, int width) {
        int baseline = (int) chart.getScreenYFromChart(y.low()) + 30;
        for (int tick = (int) Math.ceil(x.low()); tick <= x.high(); tick += x.wholeStep(width - 90)) {
            int place = (int) chart.getScreenXFromChart(tick);
            String label = x.kind() == Axis.Kind.WHOLE ? String.valueOf(tick) : x.label(tick);
            Ink.middle(canvas, Fonts.SMALL, Ink.SOFT, label, place - 20, baseline, 40);
        }
    }

    XYChart chart(int width, int height) {
        var chart = new XYChart(width, height);
        chart.setTitle(title);
        chart.setXAxisTitle(x.title());
        chart.setYAxisTitle(y.title());
        style(chart.getStyler());
        List<Line> drawn = lines.stream()
                .map(this::shown)
                .filter(Line::hasPoints)
                .map(line -> line.decimated(width))
                .toList();
        (drawn.isEmpty() ? List.of(nothing()) : drawn).forEach(line -> add(chart, line));
        return chart;
    }

    // Says in the legend that there is nothing to draw; the line itself is white on white.
    private Line nothing() {
        double[] ends = {y.low(), y.low()};
        return new Line("no values yet", new double[] {x.low(), x.high()}, ends, Color.WHITE, Line.Style.THIN);
    }

    private Line shown(Line line) {
        double[] values = Arrays.stream(line.y()).map(y::place).toArray();
        return new Line(line.name(), line.x(), values, line.colour(), line.style());
    }

    private static void add(XYChart chart, Line line) {
        XYSeries series = chart.addSeries(line.name(), line.x(), line.y());
        boolean dots = line.style() == Line.Style.DOTTED_POINTS || line.style() == Line.Style.DASHED_POINTS;
        boolean dashed = line.style() == Line.Style.DASHED_POINTS || line.style() == Line.Style.GUIDE;
        float thickness = dots ? 2.2f : 1.2f;
        series.setLineColor(line.colour());
        series.setLineStyle(
                dashed
                        ? new BasicStroke(
                                thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4}, 0)
                        : new BasicStroke(thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        series.setMarker(dots && line.x().length <= 25 ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
        series.setMarkerColor(line.colour());
    }

    private void style(XYStyler styler) {
        styler.setBaseFont(Fonts.TEXT);
        styler.setChartTitleFont(Fonts.TITLE);
        styler.setAxisTitleFont(Fonts.TEXT);
        styler.setAxisTickLabelsFont(Fonts.SMALL);
        styler.setLegendFont(Fonts.TEXT);
        styler.setChartFontColor(Ink.TEXT);
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBackgroundColor(Color.WHITE);
        styler.setPlotBorderColor(Ink.LINE);
        styler.setPlotGridLinesColor(Ink.LINE);
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setAxisTickLabelsColor(Ink.SOFT);
        styler.setAxisTickMarksColor(Ink.LINE);
        styler.setChartTitleBoxVisible(false);
        styler.setLegendBorderColor(Color.WHITE);
        styler.setLegendVisible(legend != null);
        styler.setLegendPosition(legend == null ? LegendPosition.OutsideS : legend);
        styler.setLegendLayout(legend == LegendPosition.OutsideS ? LegendLayout.Horizontal : LegendLayout.Vertical);
        styler.setMarkerSize(6);
        styler.setChartPadding(8);
        styler.setLocale(Locale.ROOT);
        styler.setAxisTicksMarksVisible(false);
        range(styler);
    }

    private void range(XYStyler styler) {
        styler.setXAxisMin(x.low());
        styler.setXAxisMax(x.high());
        styler.setYAxisMin(y.low());
        styler.setYAxisMax(y.high());
        styler.setXAxisTickLabelsFormattingFunction(Numbers::brief);
        styler.setXAxisTickLabelsColor(x.kind() == Axis.Kind.LINEAR ? Ink.SOFT : Color.WHITE);
        styler.setYAxisTickLabelsFormattingFunction(y::label);
    }
}
