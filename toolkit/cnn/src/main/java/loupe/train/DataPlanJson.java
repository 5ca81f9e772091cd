package loupe.train;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import loupe.data.augment.Augmentation;
import loupe.data.augment.Brightness;
import loupe.data.augment.Contrast;
import loupe.data.augment.Cutout;
import loupe.data.augment.Flip;
import loupe.data.augment.Noise;
import loupe.data.augment.RandomCrop;
import loupe.data.augment.Rotate;
import loupe.data.augment.Shift;
import loupe.data.augment.Zoom;
import loupe.data.prepare.Fitting;

/** Steps of preprocessing as their text, augmentations by their kind; one of a person's own leaves but its name. */
final class DataPlanJson {

    static final String OWN = "own";
    private static final String KIND = "kind";

    private static final Map<String, Class<? extends Record>> KINDS = kinds();

    private DataPlanJson() {}

    private static Map<String, Class<? extends Record>> kinds() {
        Map<String, Class<? extends Record>> kinds = new LinkedHashMap<>();
        kinds.put("flip", Flip.class);
        kinds.put("shift", Shift.class);
        kinds.put("rotate", Rotate.class);
        kinds.put("randomCrop", RandomCrop.class);
        kinds.put("zoom", Zoom.class);
        kinds.put("brightness", Brightness.class);
        kinds.put("contrast", Contrast.class);
        kinds.put("noise", Noise.class);
        kinds.put("cutout", Cutout.class);
        return Map.copyOf(kinds);
    }

    static SimpleModule module() {
        return new SimpleModule("data plan")
                .addSerializer(Fitting.class, new StepWriter())
                .addDeserializer(Fitting.class, new StepReader())
                .addSerializer(Augmentation.class, new AugmentationWriter())
                .addDeserializer(Augmentation.class, new AugmentationReader());
    }

    /** Whether a configuration's tree names an augmentation whose code it cannot hold. */
    static boolean hasOwn(JsonNode config) {
        for (JsonNode step : config.path("data").path("augmentations")) {
            if (step.path(KIND).asText().equals(OWN)) {
                return true;
            }
        }
        return false;
    }

    private static final class StepWriter extends JsonSerializer<Fitting> {
        @Override
        public void serialize(Fitting step, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(step.toText());
        }
    }

    private static final class StepReader extends JsonDeserializer<Fitting> {
        @Override
        public Fitting deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return Fitting.fromText(json.getText());
        }
    }

    private static final class AugmentationWriter extends JsonSerializer<Augmentation> {
        @Override
        public void serialize(Augmentation step, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            String kind = KINDS.entrySet().stream()
                    .filter(known -> known.getValue() == step.getClass())
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(OWN);
            json.writeStringField(KIND, kind);
            if (kind.equals(OWN)) {
                json.writeStringField("name", step.name());
            } else {
                writeFields(step, json);
            }
            json.writeEndObject();
        }

        private static void writeFields(Augmentation step, JsonGenerator json) throws IOException {
            for (RecordComponent component : step.getClass().getRecordComponents()) {
                try {
                    json.writeObjectField(
                            component.getName(), component.getAccessor().invoke(step));
                } catch (ReflectiveOperationException e) {
                    throw new IOException(component + ": cannot be read", e);
                }
            }
        }
    }

    private static final class AugmentationReader extends JsonDeserializer<Augmentation> {
        @Override
        public Augmentation deserialize(JsonParser json, DeserializationContext context) throws IOException {
            ObjectNode fields = json.readValueAsTree();
            String kind = fields.path(KIND).asText();
            if (!KINDS.containsKey(kind)) {
                throw new IOException("augmentations: expected one of " + KINDS.keySet() + ", got " + kind);
            }
            fields.remove(KIND);
            return (Augmentation) json.getCodec().treeToValue(fields, KINDS.get(kind));
        }
    }
}
