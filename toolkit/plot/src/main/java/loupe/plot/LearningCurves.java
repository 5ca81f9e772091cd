package loupe.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import loupe.train.EpochRecord;
import loupe.train.History;
import loupe.train.StepLoss;
import org.knowm.xchart.style.Styler.LegendPosition;

/**
 * Loss and accuracy over the epochs, side by side.
 *
 * @param history what was measured so far
 * @param epochs where the axis ends, at least the epochs that are there
 */
record LearningCurves(History history, int epochs) {

    static final int WIDTH = 920;
    static final int HEIGHT = 340;

    /** The curves of a training that ended, or of what there is of it. */
    static LearningCurves of(History history) {
        double steps = history.steps().size() / StepPlaces.perEpoch(history);
        return new LearningCurves(history, (int) Math.max(history.epochs().size(), Math.ceil(steps)));
    }

    /** Draws them over a line of text, which may be empty. */
    Picture picture(String footer) {
        Optional<String> fault = Divergence.of(history).map(Divergence::words);
        String line = fault.isPresent() ? (fault.get() + " " + footer).strip() : footer;
        int height = line.isEmpty() ? HEIGHT : HEIGHT + 26;
        return new Picture(WIDTH, height, canvas -> draw(canvas, line), CurveWords.of(history, line));
    }

    private void draw(Graphics2D canvas, String footer) {
        Axis x = Axis.whole("epoch", epochs);
        List<Line> loss = loss();
        Axis y = Axis.of("loss", loss);
        Divergence.of(history).ifPresent(found -> loss.add(found.line(y)));
        int half = isRegression() ? WIDTH : WIDTH / 2;
        draw(canvas, new LineChart("Loss", x, y, loss, LegendPosition.OutsideS), 0, half);
        if (!isRegression()) {
            Axis share = Axis.share("accuracy");
            draw(canvas, new LineChart("Accuracy", x, share, accuracy(), LegendPosition.OutsideS), half, half);
        }
        Ink.left(canvas, Fonts.TEXT, Ink.SOFT, footer, 14, HEIGHT + 14, WIDTH - 28);
    }

    private static void draw(Graphics2D canvas, LineChart chart, int from, int width) {
        chart.draw((Graphics2D) canvas.create(from, 0, width, HEIGHT), width, HEIGHT);
    }

    private boolean isRegression() {
        return !history.epochs().isEmpty()
                && history.epochs().stream().allMatch(epoch -> Double.isNaN(epoch.trainingAccuracy()));
    }

    private List<Line> loss() {
        var lines = new ArrayList<Line>();
        lines.add(steps());
        lines.add(line("training", Palette.BLUE, Line.Style.DOTTED_POINTS, EpochRecord::trainingLoss));
        lines.add(line("validation", Palette.VERMILION, Line.Style.DASHED_POINTS, EpochRecord::validationLoss));
        return lines;
    }

    private List<Line> accuracy() {
        return List.of(
                line("training", Palette.BLUE, Line.Style.DOTTED_POINTS, EpochRecord::trainingAccuracy),
                line("validation", Palette.VERMILION, Line.Style.DASHED_POINTS, EpochRecord::validationAccuracy));
    }

    private Line steps() {
        List<StepLoss> steps = history.steps();
        double perEpoch = StepPlaces.perEpoch(history);
        double[] x = steps.stream().mapToDouble(step -> step.step() / perEpoch).toArray();
        double[] y = steps.stream().mapToDouble(StepLoss::loss).toArray();
        return new Line("each step", x, y, Palette.pale(Palette.BLUE), Line.Style.THIN);
    }

    private Line line(String name, Color colour, Line.Style style, ToDoubleFunction<EpochRecord> value) {
        double[] x = history.epochs().stream().mapToDouble(EpochRecord::epoch).toArray();
        return new Line(name, x, history.epochs().stream().mapToDouble(value).toArray(), colour, style);
    }
}
