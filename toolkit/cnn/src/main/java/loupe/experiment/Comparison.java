package loupe.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import loupe.train.Status;

/** Judges a replay against what was recorded. */
final class Comparison {

    private final Manifest recorded;
    private final Manifest now;
    private final List<Change> different = new ArrayList<>();
    private final List<Change> environment = new ArrayList<>();

    private Comparison(Manifest recorded, Manifest now) {
        this.recorded = recorded;
        this.now = now;
    }

    static ReplayResult of(Manifest recorded, Manifest now) {
        return new Comparison(recorded, now).judge();
    }

    private ReplayResult judge() {
        different.addAll(dataChanges(recorded.data(), now.data()));
        if (!ManifestJson.same(recorded.config(), now.config())) {
            change(different, "config", recorded.config(), now.config());
        }
        change(different, "model", recorded.model(), now.model());
        if (!different.isEmpty()) {
            return new ReplayResult(Verdict.NOT_COMPARABLE, 0, different, "it is not the same experiment");
        }
        provenanceChanges();
        return numbers();
    }

    static List<Change> dataChanges(DataFacts recorded, DataFacts now) {
        var changes = new ArrayList<Change>();
        change(changes, "data.training", recorded.training(), now.training());
        change(changes, "data.trainingSha256", recorded.trainingSha256(), now.trainingSha256());
        change(changes, "data.validation", recorded.validation(), now.validation());
        change(changes, "data.validationSha256", recorded.validationSha256(), now.validationSha256());
        change(
                changes,
                "data.split.indicesSha256",
                recorded.split().indicesSha256(),
                now.split().indicesSha256());
        return changes;
    }

    private void provenanceChanges() {
        Provenance then = recorded.provenance();
        Provenance here = now.provenance();
        change(environment, "versions", then.versions(), here.versions());
        change(
                environment,
                "hardware.cpu",
                then.hardware().cpu(),
                here.hardware().cpu());
        change(
                environment,
                "hardware.cpuFlags",
                then.hardware().cpuFlags(),
                here.hardware().cpuFlags());
        change(
                environment,
                "hardware.threads",
                then.hardware().threads(),
                here.hardware().threads());
        change(
                environment,
                "selfTest.state",
                then.selfTest().state(),
                here.selfTest().state());
        change(
                environment,
                "preprocessing.sha256",
                recorded.preprocessing().sha256(),
                now.preprocessing().sha256());
    }

    private ReplayResult numbers() {
        int first = firstDivergingEpoch();
        String at = first == 0 ? "" : " from epoch " + first + " on";
        if (recorded.status() == Status.NON_FINITE || now.status() == Status.NON_FINITE || anyNonFinite()) {
            return result(Verdict.DIFFERENT, first, "a loss or weight is NaN or infinite, which equals nothing");
        }
        if (recorded.status() != Status.OK && recorded.epochs().isEmpty()) {
            return result(
                    Verdict.NOT_COMPARABLE, 0, "the recorded run has no full epoch: it ended " + recorded.status());
        }
        if (first == 0) {
            return result(Verdict.IDENTICAL, 0, "every loss, metric and weight is equal to the last bit");
        }
        if (environment.isEmpty()) {
            return result(
                    Verdict.DIFFERENT, first, "the numbers differ" + at + ", though versions and processor are equal");
        }
        return allWithin()
                ? result(
                        Verdict.WITHIN_TOLERANCE,
                        first,
                        "the last bits differ" + at + ", on other versions or hardware")
                : result(Verdict.DIFFERENT, first, "the numbers differ" + at + " by more than the tolerances");
    }

    private ReplayResult result(Verdict verdict, int first, String explanation) {
        return new ReplayResult(verdict, first, environment, explanation);
    }

    /** A recorded run that was cut short is compared over the epochs that it has. */
    private int firstDivergingEpoch() {
        for (int i = 0; i < recorded.epochs().size(); i++) {
            EpochFacts then = recorded.epochs().get(i);
            if (i >= now.epochs().size() || !then.sameNumbers(now.epochs().get(i))) {
                return then.epoch();
            }
        }
        return 0;
    }

    private boolean anyNonFinite() {
        return !recorded.epochs().stream().allMatch(EpochFacts::isFinite)
                || !now.epochs().stream().allMatch(EpochFacts::isFinite);
    }

    private boolean allWithin() {
        for (int i = 0; i < recorded.epochs().size(); i++) {
            boolean within = i < now.epochs().size()
                    && recorded.epochs()
                            .get(i)
                            .within(recorded.tolerances(), now.epochs().get(i));
            if (!within) {
                return false;
            }
        }
        return true;
    }

    private static void change(List<Change> changes, String field, Object recorded, Object now) {
        if (!Objects.equals(recorded, now)) {
            changes.add(new Change(field, String.valueOf(recorded), String.valueOf(now)));
        }
    }
}
