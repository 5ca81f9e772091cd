package loupe.experiment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import loupe.train.Loss;
import loupe.train.Optimizer;
import loupe.train.Schedule;
import loupe.train.TrainingConfig;

/** Manifests and configurations to JSON and back; the layout's names stand here, so that a renamed class changes no file. */
final class ManifestJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(DataPlanJson.module())
            .addMixIn(Optimizer.class, OptimizerKinds.class)
            .addMixIn(Schedule.class, ScheduleKinds.class)
            .addMixIn(Loss.class, LossKinds.class)
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

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Optimizer.Sgd.class, name = "sgd"),
        @JsonSubTypes.Type(value = Optimizer.Adam.class, name = "adam"),
        @JsonSubTypes.Type(value = Optimizer.AdamW.class, name = "adamW"),
        @JsonSubTypes.Type(value = Optimizer.RmsProp.class, name = "rmsProp")
    })
    private interface OptimizerKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Schedule.Constant.class, name = "constant"),
        @JsonSubTypes.Type(value = Schedule.Cosine.class, name = "cosine"),
        @JsonSubTypes.Type(value = Schedule.StepDecay.class, name = "stepDecay"),
        @JsonSubTypes.Type(value = Schedule.Exponential.class, name = "exponential"),
        @JsonSubTypes.Type(value = Schedule.OneCycle.class, name = "oneCycle"),
        @JsonSubTypes.Type(value = Schedule.WarmUp.class, name = "warmUp")
    })
    private interface ScheduleKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Loss.CrossEntropy.class, name = "crossEntropy"),
        @JsonSubTypes.Type(value = Loss.MeanSquaredError.class, name = "meanSquaredError"),
        @JsonSubTypes.Type(value = Loss.MaskedMeanSquaredError.class, name = "maskedMeanSquaredError"),
        @JsonSubTypes.Type(value = Loss.Focal.class, name = "focal"),
        @JsonSubTypes.Type(value = Loss.Huber.class, name = "huber")
    })
    private interface LossKinds {}
}
