package loupe.report;

import java.util.Optional;
import loupe.data.ImageSet;
import loupe.experiment.Manifest;
import loupe.metric.Evaluation;
import loupe.model.Models;
import loupe.train.Run;

/** Reports of runs, for static import: {@code report(run).save("lenet")}. */
public final class Reports {

    private Reports() {}

    /**
     * Measures a run on its validation images and gathers all that a report says.
     *
     * @param run a run whose network is open
     * @return the report, not yet written
     */
    public static Report report(Run run) {
        ImageSet validation = run.data().validation();
        Optional<Evaluation> evaluation =
                validation.hasTargets() ? Optional.empty() : Optional.of(Models.evaluate(run.network(), validation));
        return new Report(run, Manifest.of(run), evaluation);
    }
}
