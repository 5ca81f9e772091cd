package loupe.runner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads a cell and its outputs. */
final class CellReader {

    private static final Set<String> KNOWN =
            Set.of("cell_type", "id", "source", "metadata", "execution_count", "outputs");
    private static final Pattern VALID_ID = Pattern.compile("[a-zA-Z0-9_-]{1,64}");
    private static final Pattern JSON_TYPE = Pattern.compile("application/(.*\\+)?json");

    private CellReader() {}

    static Cell read(Path file, int index, JsonNode json, Set<String> ids) {
        Cell.Kind kind = kind(file, index, json.path("cell_type").asText());
        String source = joined(json.path("source"));
        ObjectNode unknown = NotebookReader.object(json).deepCopy().without(KNOWN);
        return new Cell(
                kind,
                id(json.path("id").asText(""), index, source, ids),
                source,
                NotebookReader.object(json.path("metadata")),
                count(json),
                outputs(json.path("outputs")),
                unknown);
    }

    private static Cell.Kind kind(Path file, int index, String word) {
        for (Cell.Kind kind : Cell.Kind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new NotebookException(
                "cell " + (index + 1) + ": expected cell_type code, markdown or raw, got '" + word + "' in " + file,
                "");
    }

    private static String id(String given, int index, String source, Set<String> ids) {
        String id = given;
        for (int salt = 0; !VALID_ID.matcher(id).matches() || !ids.add(id); salt++) {
            id = hash(index + "/" + salt + "\n" + source);
        }
        return id;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static OptionalInt count(JsonNode json) {
        JsonNode count = json.path("execution_count");
        return count.isInt() ? OptionalInt.of(count.asInt()) : OptionalInt.empty();
    }

    private static List<Output> outputs(JsonNode list) {
        List<Output> outputs = new ArrayList<>();
        list.forEach(output -> outputs.add(output(output)));
        return outputs;
    }

    private static Output output(JsonNode json) {
        return switch (json.path("output_type").asText()) {
            case "stream" -> new Output.Stream(json.path("name").asText("stdout"), joined(json.path("text")));
            case "display_data", "execute_result" ->
                new Output.Shown(data(json.path("data")), NotebookReader.object(json.path("metadata")), count(json));
            case "error" ->
                new Output.Failed(
                        json.path("ename").asText(), json.path("evalue").asText(), lines(json.path("traceback")));
            default -> new Output.Other(NotebookReader.object(json));
        };
    }

    private static Map<String, JsonNode> data(JsonNode json) {
        var forms = new LinkedHashMap<String, JsonNode>();
        json.properties().forEach(entry -> forms.put(entry.getKey(), content(entry.getKey(), entry.getValue())));
        return forms;
    }

    private static JsonNode content(String type, JsonNode value) {
        return JSON_TYPE.matcher(type).matches() ? value : TextNode.valueOf(joined(value));
    }

    private static List<String> lines(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String joined(JsonNode text) {
        return text.isArray() ? lines(text).stream().collect(Collectors.joining()) : text.asText("");
    }
}
