package loupe.model;

import ai.djl.nn.Block;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import loupe.data.ImageShape;
import loupe.data.prepare.Preprocessing;

/**
 * A network in one file: the weights as arrays, and beside them what it takes to ask it.
 *
 * <p>Version 1 is the only one so far. When there is a second, {@link #document} turns a tree of the first into one of the
 * second before anything else reads it, and a test keeps a file of each.
 *
 * @param name the file's, for messages
 * @param document what the JSON says
 * @param weights the arrays
 */
record NetworkFile(String name, Document document, WeightSnapshot weights) {

    private static final String FORMAT = "loupe-network";
    private static final int VERSION = 1;

    /** The key of the JSON among the file's texts. */
    private static final String KEY = "network";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * The JSON beside the weights.
     *
     * @param format always {@value #FORMAT}
     * @param version of this layout
     * @param cnn the description; null for a model of the engine or with layers of one's own
     * @param input the shape of the images that the layers take
     * @param classes a name for each output
     * @param preprocessing its text; null for none
     * @param weightsSha256 what the restored weights must come to
     */
    record Document(
            String format,
            int version,
            JsonNode cnn,
            ImageShape input,
            List<String> classes,
            String preprocessing,
            String weightsSha256) {

        boolean hasCnn() {
            return cnn != null && !cnn.isNull();
        }
    }

    static void save(Network network, Path file) {
        WeightSnapshot weights = network.snapshot();
        Preprocessing steps = network.preprocessing();
        var document = new Document(
                FORMAT,
                VERSION,
                network.cnn().map(NetworkFile::tree).orElse(null),
                steps.outputShape(),
                network.classes(),
                steps.isEmpty() ? null : steps.toText(),
                weights.sha256());
        try {
            new TensorFile(Map.of(KEY, MAPPER.writeValueAsString(document)), weights).save(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written: " + e.getMessage(), e);
        }
    }

    private static JsonNode tree(Cnn cnn) {
        try {
            return cnn.isJson() ? MAPPER.readTree(cnn.toJson()) : null;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the description cannot be written: " + e.getOriginalMessage(), e);
        }
    }

    static NetworkFile read(Path file) {
        try {
            TensorFile read = TensorFile.read(file);
            String name = file.getFileName().toString();
            return new NetworkFile(name, document(name, read.texts()), read.arrays());
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static Document document(String name, Map<String, String> texts) {
        String json = texts.get(KEY);
        // Without its hash it was changed in the few bytes that make it a file of ours.
        if (json == null || !texts.containsKey(TensorFile.SHA256)) {
            throw new WeightFileException(name + ": expected a network that save wrote, got weights alone; "
                    + "restore(TensorFile.read(path).arrays()) puts them into a network that you have");
        }
        try {
            JsonNode tree = MAPPER.readTree(json);
            require(FORMAT.equals(tree.path("format").asText()), name, "format " + FORMAT, tree.path("format"));
            int version = tree.path("version").asInt();
            require(version == VERSION, name, "version " + VERSION, version + "; a later toolkit wrote it");
            return MAPPER.treeToValue(tree, Document.class);
        } catch (JsonProcessingException e) {
            throw new WeightFileException(name + ": expected a network's JSON, got " + e.getOriginalMessage(), e);
        }
    }

    /** The network as it was. */
    Network open() {
        if (!document.hasCnn()) {
            throw new WeightFileException(name + ": expected a description of the layers, got none, as they are the "
                    + "engine's or your own; Network.load(path, cnn) or load(path, block) takes them from you");
        }
        return filled(Cnn.fromJson(document.cnn.toString()).initialise(0, document.classes));
    }

    Network open(Cnn cnn) {
        require(
                !document.hasCnn() || cnn.isJson() && document.cnn.equals(tree(cnn)),
                name,
                "the description that it was saved with",
                "another: " + cnn.layerNames());
        return filled(cnn.initialise(0, document.classes));
    }

    Network open(Block block) {
        Network network = block.isInitialized()
                ? Network.of(block, document.input, document.classes)
                : Network.of(block, document.input, document.classes, 0);
        return filled(network);
    }

    private Network filled(Network network) {
        try {
            restore(network);
            String real = network.weightsSha256();
            require(real.equals(document.weightsSha256), name, "weights " + document.weightsSha256, real);
            return document.preprocessing == null
                    ? network
                    : network.withPreprocessing(Preprocessing.fromText(document.preprocessing));
        } catch (RuntimeException | Error fault) {
            network.close();
            throw fault;
        }
    }

    private void restore(Network network) {
        try {
            NetworkWeights.restore(network.block(), weights, name);
        } catch (IllegalArgumentException e) {
            throw new WeightFileException(e.getMessage(), e);
        }
    }

    private static void require(boolean holds, String name, String expected, Object got) {
        if (!holds) {
            throw new WeightFileException(name + ": expected " + expected + ", got " + got);
        }
    }
}
