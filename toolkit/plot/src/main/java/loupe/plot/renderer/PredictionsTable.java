package loupe.plot.renderer;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import loupe.display.Decimal;
import loupe.display.MimeBundle;
import loupe.display.Renderable;
import loupe.metric.Predictions;
import loupe.report.Html;

/** The first predictions, one in a row. */
final class PredictionsTable {

    private static final int MOST = 20;
    private static final List<String> HEADER = List.of("image", "true class", "predicted class", "probability");

    private PredictionsTable() {}

    static Renderable of(Predictions predictions) {
        List<List<String>> rows = IntStream.range(0, Math.min(MOST, predictions.size()))
                .mapToObj(i -> row(predictions, i))
                .toList();
        int hidden = predictions.size() - rows.size();
        String more = hidden == 0 ? "" : Html.paragraph("... " + Decimal.grouped(hidden) + " more");
        return () -> MimeBundle.text(predictions.toString()).withHtml(Html.table(HEADER, rows) + more);
    }

    private static List<String> row(Predictions predictions, int i) {
        int label = predictions.labels()[i];
        float best = predictions.probabilities()[i][predictions.predicted(i)];
        return List.of(
                String.valueOf(i),
                label < 0 ? "not known" : predictions.classes().get(label),
                predictions.predictedName(i),
                String.format(Locale.ROOT, "%.4f", best));
    }
}
