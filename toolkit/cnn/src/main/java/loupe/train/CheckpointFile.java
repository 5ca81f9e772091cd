package loupe.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.model.TensorFile;
import loupe.model.WeightFileException;
import loupe.model.WeightSnapshot;

/**
 * A {@link Checkpoint} in one file. The weights have their own paths, so that Python finds them; all else has a slash in its
 * name. Weights that are equal are written once.
 *
 * <p>Version 1 is the only one so far; a second would turn the tree of the first into its own before it is read.
 */
final class CheckpointFile {

    static final String FORMAT = "loupe-checkpoint";
    static final int VERSION = 1;
    private static final String KEY = "checkpoint";
    private static final String GOOD = "good/";
    private static final String BEST = "best/";
    private static final String OPTIMIZER = "optimizer/";
    private static final String LOSSES = "history/losses";
    private static final JsonMapper MAPPER = ConfigJson.mapper().build();

    private CheckpointFile() {}

    static void write(Checkpoint checkpoint, Path file) throws IOException {
        List<WeightSnapshot.Weights> all = new ArrayList<>(checkpoint.weights().arrays());
        if (checkpoint.good() != checkpoint.weights()) {
            all.addAll(prefixed(GOOD, checkpoint.good()));
        }
        checkpoint.best().filter(best -> best != checkpoint.good()).ifPresent(best -> all.addAll(prefixed(BEST, best)));
        all.addAll(prefixed(OPTIMIZER, checkpoint.optimizer()));
        all.add(new WeightSnapshot.Weights(LOSSES, List.of((long) checkpoint.losses().length), checkpoint.losses()));
        String json = MAPPER.writeValueAsString(checkpoint.facts());
        new TensorFile(Map.of(KEY, json), new WeightSnapshot(all)).save(file);
    }

    private static List<WeightSnapshot.Weights> prefixed(String prefix, WeightSnapshot snapshot) {
        return snapshot.arrays().stream()
                .map(array -> new WeightSnapshot.Weights(prefix + array.path(), array.shape(), array.values()))
                .toList();
    }

    static Checkpoint read(Path file) throws IOException {
        TensorFile read = TensorFile.read(file);
        String name = file.getFileName().toString();
        Checkpoint.Facts facts = facts(name, read.texts());
        WeightSnapshot weights = new WeightSnapshot(read.arrays().arrays().stream()
                .filter(array -> array.path().indexOf('/') < 0)
                .toList());
        WeightSnapshot good = part(GOOD, read).orElse(weights);
        Optional<WeightSnapshot> best = facts.bestEpoch() == 0
                ? Optional.empty()
                : Optional.of(part(BEST, read).orElse(good));
        return new Checkpoint(
                facts,
                weights,
                good,
                best,
                part(OPTIMIZER, read).orElse(new WeightSnapshot(List.of())),
                read.arrays().get(LOSSES).values());
    }

    private static Optional<WeightSnapshot> part(String prefix, TensorFile read) {
        List<WeightSnapshot.Weights> part = read.arrays().arrays().stream()
                .filter(array -> array.path().startsWith(prefix))
                .map(array -> new WeightSnapshot.Weights(
                        array.path().substring(prefix.length()), array.shape(), array.values()))
                .toList();
        return part.isEmpty() ? Optional.empty() : Optional.of(new WeightSnapshot(part));
    }

    private static Checkpoint.Facts facts(String name, Map<String, String> texts) {
        // Without its hash it was changed in the few bytes that make it a file of ours.
        if (!texts.containsKey(KEY) || !texts.containsKey(TensorFile.SHA256)) {
            throw new WeightFileException(name + ": expected a checkpoint, got another file");
        }
        try {
            JsonNode tree = MAPPER.readTree(texts.get(KEY));
            if (tree.path("version").asInt() != VERSION) {
                throw new WeightFileException(name + ": expected version " + VERSION + ", got " + tree.path("version")
                        + "; a later toolkit wrote it");
            }
            return MAPPER.treeToValue(tree, Checkpoint.Facts.class);
        } catch (JsonProcessingException e) {
            throw new WeightFileException(name + ": expected a checkpoint's JSON, got " + e.getOriginalMessage(), e);
        }
    }

    /** By way of the text, so that a number has the kind that a reader gives it and trees can be compared. */
    static JsonNode tree(Object value) {
        try {
            return MAPPER.readTree(value instanceof String json ? json : MAPPER.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("checkpoint: expected to be writable as JSON", e);
        }
    }

    static TrainingConfig config(JsonNode tree) {
        try {
            return MAPPER.treeToValue(tree, TrainingConfig.class);
        } catch (JsonProcessingException e) {
            throw new WeightFileException("checkpoint: expected a training's configuration, got " + tree, e);
        }
    }
}
