package loupe.train;

import java.util.ArrayList;
import java.util.List;
import loupe.data.Split;
import loupe.data.prepare.Preprocessing;
import loupe.engine.Engines;
import loupe.engine.GradientLease;
import loupe.model.Cnn;

/** One call of {@code check}: the rows in the order in which one would look. */
final class PreflightChecks {

    static final String FIT = "shapes";

    private final Cnn cnn;
    private final Split data;
    private final TrainingConfig config;
    private final List<PreflightCheck> checks = new ArrayList<>();

    PreflightChecks(Cnn cnn, Split data, TrainingConfig config) {
        this.cnn = cnn;
        this.data = data;
        this.config = config;
    }

    PreflightReport report() {
        Preprocessing preprocessing;
        try {
            preprocessing = Preflight.check(cnn, data, config);
        } catch (IllegalArgumentException misfit) {
            String hint = "nothing else can be looked at before this is right";
            return new PreflightReport(List.of(PreflightCheck.of(FIT, false, misfit.getMessage(), hint)));
        }
        checks.add(PreflightCheck.of(
                FIT,
                true,
                "images " + cnn.input().shape() + ", outputs " + cnn.outputShape() + ", loss " + config.loss(),
                ""));
        DataChecks labels = new DataChecks(data, config);
        checks.add(labels.labels());
        checks.add(labels.neighbours());
        checks.add(labels.input(preprocessing));
        Engines.requireSound();
        try (GradientLease lease = GradientLease.take("check")) {
            learning(new LearningChecks(cnn, data, config, preprocessing, lease));
            checks.add(ReferenceLoops.check(cnn, config, lease));
        }
        checks.add(MemoryEstimate.of(cnn, data, config).check());
        return new PreflightReport(checks);
    }

    private void learning(LearningChecks learning) {
        checks.add(learning.firstLoss());
        checks.addAll(learning.layers());
        checks.add(learning.firstSteps());
        checks.add(learning.byHeart());
    }
}
