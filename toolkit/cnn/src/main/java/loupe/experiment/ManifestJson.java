package loupe.experiment;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import loupe.train.ConfigJson;
import loupe.train.TrainingConfig;

/** Manifests to JSON and back. */
final class ManifestJson {

    private static final ObjectMapper MAPPER = ConfigJson.mapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ManifestJson() {}

    static String write(Manifest manifest) {
        try {
            return MAPPER.writeValueAsString(manifest) + "\n";
        } catch (IOException e) {
            throw new IllegalStateException("manifest: expected to be writable as JSON", e);
        }
    }

    /** Reads the schema before the rest: another layout may not even parse. */
    static int schema(String json) throws IOException {
        JsonNode tree = MAPPER.readTree(json);
        return tree == null ? 0 : tree.path("schema").asInt(0);
    }

    static Manifest read(String json) throws IOException {
        return MAPPER.readValue(json, Manifest.class);
    }

    /** By way of the text, so that a number has the kind that a reader gives it and trees can be compared. */
    static JsonNode tree(TrainingConfig config) {
        try {
            return MAPPER.readTree(MAPPER.writeValueAsString(config));
        } catch (IOException e) {
            throw new IllegalStateException("config: expected to be writable as JSON", e);
        }
    }

    static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException("model: expected JSON, got " + json, e);
        }
    }

    static TrainingConfig config(JsonNode tree) {
        try {
            return MAPPER.treeToValue(tree, TrainingConfig.class);
        } catch (IOException e) {
            throw new IllegalArgumentException("config: expected a training's configuration, got " + tree, e);
        }
    }

    /** Layouts of earlier versions lack fields: what they mean is compared, not how they are written. */
    static boolean same(JsonNode config, JsonNode other) {
        return tree(config(config)).equals(tree(config(other)));
    }
}
