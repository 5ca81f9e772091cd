package loupe.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import loupe.data.Datasets;
import loupe.data.Split;
import loupe.model.Cnn;
import loupe.train.Callback;
import loupe.train.ConfigJson;
import loupe.train.Run;
import loupe.train.Training;

/** One replay; what cannot be compared is found before anything is trained. */
final class Replay {

    private final int schema;
    private final Manifest recorded;

    private Replay(int schema, Manifest recorded) {
        this.schema = schema;
        this.recorded = recorded;
    }

    static Replay of(Path file) throws IOException {
        String json = Files.readString(file);
        int schema = ManifestJson.schema(json);
        return new Replay(schema, schema == Manifest.SCHEMA ? ManifestJson.read(json) : null);
    }

    ReplayResult run(Callback... callbacks) {
        if (recorded == null) {
            return otherSchema();
        }
        Optional<Split> data =
                recorded.data().split().of(Datasets.dataset(recorded.data().name()));
        return data.map(split -> run(split, callbacks))
                .orElseGet(() -> notComparable(
                        "the split was made by given indices, groups or blocks: bring the data, replay(path, data)",
                        List.of()));
    }

    ReplayResult run(Split data, Callback... callbacks) {
        if (recorded == null) {
            return otherSchema();
        }
        List<Change> changes = Comparison.dataChanges(recorded.data(), DataFacts.of(data));
        if (!changes.isEmpty()) {
            return notComparable("the data is not what was recorded; nothing was trained", changes);
        }
        if (ConfigJson.hasOwn(recorded.config())) {
            return notComparable(
                    "the run used an augmentation of your own, whose code a manifest does not hold", List.of());
        }
        Cnn cnn = Cnn.fromJson(recorded.model().toString());
        try (Run run = Training.fit(cnn, data, recorded.trainingConfig(), callbacks)) {
            return Comparison.of(recorded, Manifest.of(run, CodeFacts.UNKNOWN));
        }
    }

    private ReplayResult otherSchema() {
        return notComparable(
                "the manifest has another layout",
                List.of(new Change("schema", String.valueOf(schema), String.valueOf(Manifest.SCHEMA))));
    }

    private static ReplayResult notComparable(String explanation, List<Change> changes) {
        return new ReplayResult(Verdict.NOT_COMPARABLE, 0, changes, explanation);
    }
}
