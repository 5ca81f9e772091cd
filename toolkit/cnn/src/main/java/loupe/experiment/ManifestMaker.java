package loupe.experiment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import loupe.train.EpochRecord;
import loupe.train.Run;
import loupe.train.StepLoss;

/** Reads a manifest off a run. */
final class ManifestMaker {

    private final Run run;
    private final DataFacts data;

    ManifestMaker(Run run) {
        this.run = run;
        this.data = DataFacts.of(run.data());
    }

    Manifest make(CodeFacts code) {
        String model = run.cnn().toJson();
        return new Manifest(
                Manifest.SCHEMA,
                runId(model),
                time(run.started()),
                time(run.started().plusNanos((long) (run.seconds() * 1e9))),
                run.status(),
                run.explanation(),
                run.notices(),
                seeds(),
                data,
                Provenance.here(code),
                ManifestJson.tree(run.config()),
                ManifestJson.tree(model),
                PreprocessingFacts.of(run.network().preprocessing()),
                epochs(),
                nonFiniteStep(),
                run.network().weightsSha256(),
                Tolerances.DEFAULT);
    }

    private List<EpochFacts> epochs() {
        boolean hasClasses = run.config().loss().hasClasses();
        return run.history().epochs().stream().map(e -> epoch(e, hasClasses)).toList();
    }

    private static EpochFacts epoch(EpochRecord epoch, boolean hasClasses) {
        return new EpochFacts(
                epoch.epoch(),
                epoch.trainingLoss(),
                hasClasses ? epoch.trainingAccuracy() : null,
                epoch.validationLoss(),
                hasClasses ? epoch.validationAccuracy() : null,
                epoch.seconds(),
                epoch.weightsSha256());
    }

    private long nonFiniteStep() {
        return run.history().steps().stream()
                .filter(step -> !Float.isFinite(step.loss()))
                .mapToLong(StepLoss::step)
                .findFirst()
                .orElse(0);
    }

    /** Every stream is derived from the one seed and its own name. */
    private Map<String, Long> seeds() {
        long seed = run.config().seed();
        return Map.of(
                "init",
                seed,
                "shuffle",
                seed,
                "dropout",
                seed,
                "augment",
                seed,
                "mixup",
                seed,
                "balance",
                seed,
                "split",
                data.split().seed());
    }

    private String runId(String model) {
        String all = run.started() + "\n" + run.config() + "\n" + model + "\n" + data;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
