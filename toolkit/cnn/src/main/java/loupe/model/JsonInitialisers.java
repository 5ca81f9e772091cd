package loupe.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * Leaves initialisers out of JSON where a layer says nothing of its own, and puts them back: descriptions from before there
 * were any read as they did, and are written as they were.
 */
final class JsonInitialisers {

    private static final String FIELD = "initialiser";
    private static final String AUTOMATIC = "AUTOMATIC";
    private static final Set<String> HAVE_ONE = Set.of("conv2d", "convTranspose2d", "dense");

    private JsonInitialisers() {}

    static void leaveOutAutomatic(JsonNode node) {
        if (node instanceof ObjectNode layer
                && layer.path(FIELD).path("rule").asText().equals(AUTOMATIC)) {
            layer.remove(FIELD);
        }
        node.forEach(JsonInitialisers::leaveOutAutomatic);
    }

    static void fillInAutomatic(JsonNode node) {
        if (node instanceof ObjectNode layer
                && HAVE_ONE.contains(layer.path("type").asText())
                && !layer.has(FIELD)) {
            layer.putObject(FIELD).put("rule", AUTOMATIC).put("value", 0.0);
        }
        node.forEach(JsonInitialisers::fillInAutomatic);
    }
}
