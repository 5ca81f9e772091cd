package loupe.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import loupe.data.ImageShape;
import loupe.layer.Activation;
import loupe.layer.AvgPool2d;
import loupe.layer.BatchNorm;
import loupe.layer.Branches;
import loupe.layer.Conv2d;
import loupe.layer.ConvTranspose2d;
import loupe.layer.Custom;
import loupe.layer.Dense;
import loupe.layer.DepthwiseConv2d;
import loupe.layer.Dropout;
import loupe.layer.Flatten;
import loupe.layer.GlobalAvgPool2d;
import loupe.layer.GroupNorm;
import loupe.layer.Input;
import loupe.layer.Layer;
import loupe.layer.LayerNorm;
import loupe.layer.MaxPool2d;
import loupe.layer.Residual;
import loupe.layer.SqueezeAndExcite;
import loupe.layer.Upsample2d;

/** Descriptions as JSON: a format name, its version, the input's shape, and the layers' records with their type. */
final class CnnJson {

    private static final String FORMAT = "loupe-cnn";
    private static final int VERSION = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Layer.class, Typed.class)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CnnJson() {}

    /** Names the types in JSON, so that a renamed class does not break files. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Conv2d.class, name = "conv2d"),
        @JsonSubTypes.Type(value = MaxPool2d.class, name = "maxPool2d"),
        @JsonSubTypes.Type(value = AvgPool2d.class, name = "avgPool2d"),
        @JsonSubTypes.Type(value = GlobalAvgPool2d.class, name = "globalAvgPool2d"),
        @JsonSubTypes.Type(value = Activation.class, name = "activation"),
        @JsonSubTypes.Type(value = BatchNorm.class, name = "batchNorm"),
        @JsonSubTypes.Type(value = Dropout.class, name = "dropout"),
        @JsonSubTypes.Type(value = Flatten.class, name = "flatten"),
        @JsonSubTypes.Type(value = Dense.class, name = "dense"),
        @JsonSubTypes.Type(value = Residual.class, name = "residual"),
        @JsonSubTypes.Type(value = DepthwiseConv2d.class, name = "depthwiseConv2d"),
        @JsonSubTypes.Type(value = ConvTranspose2d.class, name = "convTranspose2d"),
        @JsonSubTypes.Type(value = Upsample2d.class, name = "upsample2d"),
        @JsonSubTypes.Type(value = LayerNorm.class, name = "layerNorm"),
        @JsonSubTypes.Type(value = GroupNorm.class, name = "groupNorm"),
        @JsonSubTypes.Type(value = SqueezeAndExcite.class, name = "squeezeAndExcite"),
        @JsonSubTypes.Type(value = Branches.class, name = "branches")
    })
    private interface Typed {}

    private record Document(String format, int version, ImageShape input, List<Layer> layers) {}

    static String write(Cnn cnn) {
        List<Layer> layers = cnn.layers().stream().map(NamedLayer::layer).toList();
        cnn.layers().forEach(named -> refuseCustom(named.name(), named.layer()));
        try {
            JsonNode tree =
                    MAPPER.valueToTree(new Document(FORMAT, VERSION, cnn.input().shape(), layers));
            JsonInitialisers.leaveOutAutomatic(tree);
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the description cannot be written: " + e.getOriginalMessage(), e);
        }
    }

    static boolean canHold(Cnn cnn) {
        try {
            cnn.layers().forEach(named -> refuseCustom(named.name(), named.layer()));
            return true;
        } catch (IllegalArgumentException ofYourOwn) {
            return false;
        }
    }

    private static void refuseCustom(String name, Layer layer) {
        if (layer instanceof Custom) {
            throw new IllegalArgumentException(
                    name + ": expected a layer of the library, got one of your own, whose code JSON cannot hold");
        }
        List<Layer> inside = layer instanceof Residual residual
                ? residual.layers()
                : layer instanceof Branches branches
                        ? branches.branches().stream()
                                .flatMap(branch -> branch.layers().stream())
                                .toList()
                        : List.of();
        inside.forEach(inner -> refuseCustom(name + "." + inner.kind(), inner));
    }

    static Cnn read(String json) {
        try {
            var tree = MAPPER.readTree(json);
            require(FORMAT.equals(tree.path("format").asText()), "format", FORMAT, tree.path("format"));
            int version = tree.path("version").asInt();
            require(version == VERSION, "version", String.valueOf(VERSION), version);
            JsonInitialisers.fillInAutomatic(tree);
            Document document = MAPPER.treeToValue(tree, Document.class);
            return Cnn.of(new Input(document.input()), document.layers());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "json: expected a description of a CNN, got a fault: " + e.getOriginalMessage(), e);
        }
    }

    private static void require(boolean holds, String field, String expected, Object got) {
        if (!holds) {
            throw new IllegalArgumentException("json: " + field + ": expected " + expected + ", got " + got);
        }
    }
}
