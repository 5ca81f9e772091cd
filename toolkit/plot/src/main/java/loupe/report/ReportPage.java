package loupe.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import loupe.data.ImageSet;
import loupe.metric.ClassScore;
import loupe.metric.Evaluation;
import loupe.plot.Picture;
import loupe.plot.Plots;
import loupe.train.EpochRecord;

/**
 * Lays a report out: first what came out, then what went in, last where it was made and how to make it again.
 *
 * @param report what to lay out
 */
record ReportPage(Report report) {

    private static final int SAMPLES = 20;
    private static final int MISTAKES = 14;

    Page page(String title) {
        Page page = new Page(title)
                .subtitle(report.manifest().started() + ", run "
                        + report.manifest().runId())
                .section(
                        "",
                        Html.headline(headline()),
                        Html.paragraph(report.run().explanation()),
                        notices())
                .section(
                        "Learning curves",
                        figure(Plots.learningCurves(report.run().history())),
                        epochs());
        if (report.evaluation().isPresent()) {
            page = evaluated(page, report.evaluation().get());
        }
        var provenance = new ProvenanceTables(report.manifest());
        return page.section("Data", data())
                .section(
                        "Network",
                        "<div class=\"scroll\">"
                                + report.run()
                                        .cnn()
                                        .summary()
                                        .render()
                                        .get("text/html")
                                        .orElseThrow() + "</div>")
                .section("Configuration", provenance.configuration())
                .section("Where and with what", provenance.surroundings())
                .section("Again", again(title));
    }

    private static Page evaluated(Page page, Evaluation evaluation) {
        return page.section(
                "Evaluation on the validation images",
                classes(evaluation),
                figure(Plots.confusionMatrix(evaluation)),
                figure(Plots.calibration(evaluation)),
                figure(Plots.worstMistakes(evaluation, MISTAKES)));
    }

    private List<List<String>> headline() {
        List<List<String>> rows = new ArrayList<>();
        report.evaluation().ifPresent(found -> {
            rows.add(List.of("accuracy", percent(found.accuracy())));
            rows.add(List.of("F1 (macro)", percent(found.macroF1())));
            rows.add(List.of("cross-entropy", decimals(found.crossEntropy())));
            rows.add(List.of("calibration error", decimals(found.calibration().expectedError())));
        });
        rows.add(List.of("status", report.run().status().toString().toLowerCase(Locale.ROOT)));
        rows.add(
                List.of("epochs", String.valueOf(report.run().history().epochs().size())));
        rows.add(List.of(
                "training time",
                String.format(Locale.ROOT, "%.1f s", report.run().seconds())));
        return rows;
    }

    private String notices() {
        return report.run().notices().isEmpty()
                ? ""
                : Html.pre(String.join("\n", report.run().notices()));
    }

    private String epochs() {
        List<List<String>> rows = new ArrayList<>();
        for (EpochRecord epoch : report.run().history().epochs()) {
            rows.add(List.of(
                    String.valueOf(epoch.epoch()),
                    decimals(epoch.trainingLoss()),
                    percent(epoch.trainingAccuracy()),
                    decimals(epoch.validationLoss()),
                    percent(epoch.validationAccuracy()),
                    String.format(Locale.ROOT, "%.1f", epoch.seconds())));
        }
        return Html.table(
                List.of("epoch", "loss", "accuracy", "validation loss", "validation accuracy", "seconds"), rows);
    }

    private static String classes(Evaluation evaluation) {
        List<List<String>> rows = new ArrayList<>();
        for (ClassScore score : evaluation.classScores()) {
            rows.add(List.of(
                    score.name(),
                    decimals(score.precision()),
                    decimals(score.recall()),
                    decimals(score.f1()),
                    String.valueOf(score.support())));
        }
        return Html.table(List.of("class", "precision", "recall", "F1", "images"), rows);
    }

    private String data() {
        ImageSet training = report.run().data().training();
        String card = training.card().map(DataFactsTable::of).orElseGet(() -> Html.paragraph(training.toString()));
        return card
                + ProvenanceTables.data(report.manifest().data())
                + figure(Plots.imageGrid(training, SAMPLES))
                + prepared();
    }

    private String prepared() {
        var preprocessing = report.run().network().preprocessing();
        return preprocessing.isEmpty()
                ? ""
                : Html.paragraph("Each image is prepared by steps that were fitted on the training part only:")
                        + PreprocessingTable.of(preprocessing)
                        + Html.paragraph(
                                "SHA-256 " + report.manifest().preprocessing().sha256())
                        + figure(Plots.beforeAfter(report.run().data().training(), preprocessing));
    }

    private static String again(String title) {
        return Html.paragraph("The manifest beside this page trains the same network again and compares each epoch:")
                + Html.pre("replay(\"" + title + ".json\");");
    }

    private static String figure(Picture picture) {
        return Html.figure(picture.png(2), picture.alt(), 2);
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
