package loupe.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.data.Split;
import loupe.model.Cnn;

/** Finds the checkpoint that a training goes on from, and what of it does not fit. */
final class Resume {

    private final List<String> notices = new ArrayList<>();
    private final Optional<Checkpoint> from;

    private Resume(Path folder) {
        this.from = new CheckpointFolder(folder).newest(notices::add);
    }

    /** Of a folder whose training is not at hand in code. */
    static Fit fit(Path folder, Split data, List<Callback> callbacks) {
        var resume = new Resume(folder);
        Checkpoint.Facts facts = resume.from
                .map(Checkpoint::facts)
                .orElseThrow(() -> new IllegalArgumentException(
                        "folder: expected one with checkpoints, got " + folder + ", which has none"));
        JsonNode cnn = facts.identity().cnn();
        JsonNode config = facts.identity().config();
        Checks.require(
                isThere(cnn) && !ConfigJson.hasOwn(config),
                "folder",
                "a training that a file can hold",
                "one with a layer or an augmentation of your own; resume(cnn, data, config) takes them");
        var plan = new Checkpoints(folder.toString(), facts.everySteps(), facts.keepLast());
        return resume.goOn(
                Cnn.fromJson(cnn.toString()),
                data,
                CheckpointFile.config(config).with(plan),
                callbacks);
    }

    /** Of a training in code, which begins anew where nothing is kept yet. */
    static Fit fit(Cnn cnn, Split data, TrainingConfig config, List<Callback> callbacks) {
        Checks.require(config.checkpoints().areKept(), "config", "one with .checkpoint(folder)", config);
        return new Resume(Path.of(config.checkpoints().folder())).goOn(cnn, data, config, callbacks);
    }

    private Fit goOn(Cnn cnn, Split data, TrainingConfig config, List<Callback> callbacks) {
        from.ifPresent(checkpoint -> check(checkpoint.facts().identity(), cnn, data, config));
        var listeners = new Listeners(callbacks);
        notices.forEach(listeners::note);
        return Fit.of(cnn, data, config, listeners, from);
    }

    private static void check(Checkpoint.Identity kept, Cnn cnn, Split data, TrainingConfig config) {
        same("data.training(): sha256", kept.trainingSha256(), data.training().sha256());
        same(
                "data.validation(): sha256",
                kept.validationSha256(),
                data.validation().sha256());
        same("data: sha256 of the indices", kept.indicesSha256(), data.indicesSha256());
        if (cnn.isJson() && isThere(kept.cnn())) {
            same("cnn", kept.cnn(), CheckpointFile.tree(cnn.toJson()));
        }
        // Read and written again: a file of an earlier version lacks what was added since.
        JsonNode then = ConfigJson.hasOwn(kept.config())
                ? kept.config()
                : CheckpointFile.tree(CheckpointFile.config(kept.config()));
        JsonNode now = CheckpointFile.tree(config);
        for (Map.Entry<String, JsonNode> field : then.properties()) {
            if (field.getKey().equals("run")) {
                // Where it runs and what is looked at changes no number, but by the device's rounding.
                continue;
            }
            same("config." + field.getKey(), field.getValue(), now.path(field.getKey()));
        }
    }

    private static boolean isThere(JsonNode node) {
        return node != null && !node.isNull();
    }

    private static void same(String field, Object kept, Object now) {
        Checks.require(kept.equals(now), field, kept + " as in the checkpoint", now);
    }
}
