package loupe.runner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.OptionalInt;

/** The JSON of a cell and its outputs in nbformat 4.5. */
final class CellWriter {

    private CellWriter() {}

    static ObjectNode json(Cell cell) {
        ObjectNode json = cell.unknown();
        json.put("cell_type", cell.kind().word()).put("id", cell.id());
        json.set("metadata", cell.metadata());
        json.set("source", lines(cell.source()));
        if (cell.kind() == Cell.Kind.CODE) {
            setCount(json, cell.executionCount());
            ArrayNode outputs = json.putArray("outputs");
            cell.outputs().forEach(output -> outputs.add(json(output)));
        }
        return json;
    }

    private static void setCount(ObjectNode json, OptionalInt count) {
        if (count.isPresent()) {
            json.put("execution_count", count.getAsInt());
        } else {
            json.putNull("execution_count");
        }
    }

    private static ObjectNode json(Output output) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (output instanceof Output.Stream stream) {
            json.put("output_type", "stream").put("name", stream.name());
            json.set("text", lines(stream.text()));
        } else if (output instanceof Output.Shown shown) {
            fill(json, shown);
        } else if (output instanceof Output.Failed failed) {
            json.put("output_type", "error").put("ename", failed.name()).put("evalue", failed.message());
            ArrayNode traceback = json.putArray("traceback");
            failed.traceback().forEach(traceback::add);
        } else if (output instanceof Output.Other other) {
            return other.json();
        }
        return json;
    }

    private static void fill(ObjectNode json, Output.Shown shown) {
        json.put("output_type", shown.count().isPresent() ? "execute_result" : "display_data");
        if (shown.count().isPresent()) {
            setCount(json, shown.count());
        }
        ObjectNode data = json.putObject("data");
        shown.data()
                .forEach((type, content) -> data.set(type, isSplit(type, content) ? lines(content.asText()) : content));
        json.set("metadata", shown.metadata());
    }

    private static boolean isSplit(String type, JsonNode content) {
        boolean byLine =
                type.startsWith("text/") || type.equals("image/svg+xml") || type.equals("application/javascript");
        return byLine && content instanceof TextNode;
    }

    private static ArrayNode lines(String text) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }
}
