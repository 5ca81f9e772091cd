package loupe.runner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;

/**
 * One cell of a notebook.
 *
 * @param kind code, Markdown or raw
 * @param id the cell's name, unique within its notebook
 * @param source the text, with {@code \n} between lines
 * @param metadata tags, expectations and whatever tools put there
 * @param executionCount the number in the brackets, empty for a cell that did not run
 * @param outputs what a code cell put out, in order
 * @param unknown further fields of the cell, attachments among them
 */
public record Cell(
        Kind kind,
        String id,
        String source,
        ObjectNode metadata,
        OptionalInt executionCount,
        List<Output> outputs,
        ObjectNode unknown) {

    /** What a cell holds. */
    public enum Kind {
        /** Source to run. */
        CODE,
        /** Prose. */
        MARKDOWN,
        /** Text for a converter, shown nowhere. */
        RAW;

        /**
         * The kind's name in a notebook file.
         *
         * @return the name in lower case
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Copies the outputs and the JSON. */
    public Cell {
        metadata = metadata.deepCopy();
        outputs = List.copyOf(outputs);
        unknown = unknown.deepCopy();
    }

    /**
     * A code cell that has not run.
     *
     * @param id the cell's name
     * @param source its text
     * @return the cell
     */
    public static Cell code(String id, String source) {
        return fresh(Kind.CODE, id, source);
    }

    /**
     * A Markdown cell.
     *
     * @param id the cell's name
     * @param source its text
     * @return the cell
     */
    public static Cell markdown(String id, String source) {
        return fresh(Kind.MARKDOWN, id, source);
    }

    private static Cell fresh(Kind kind, String id, String source) {
        ObjectNode none = JsonNodeFactory.instance.objectNode();
        return new Cell(kind, id, source, none, OptionalInt.empty(), List.of(), none);
    }

    /**
     * Whether the cell carries a tag, as {@code raises-exception}.
     *
     * @param tag the tag
     * @return true when the metadata lists it
     */
    public boolean hasTag(String tag) {
        return StreamSupport.stream(metadata.path("tags").spliterator(), false)
                .anyMatch(entry -> entry.asText().equals(tag));
    }

    /**
     * What Loupe keeps in the cell's metadata under its own name.
     *
     * @param field the field within {@code loupe}
     * @return its value, a missing node when there is none
     */
    public JsonNode loupe(String field) {
        return metadata.path("loupe").path(field).deepCopy();
    }

    /**
     * This cell as it is before a run: no outputs, no number.
     *
     * @return a new cell
     */
    public Cell cleared() {
        return new Cell(kind, id, source, metadata, OptionalInt.empty(), List.of(), unknown);
    }

    /**
     * This cell with the results of a run.
     *
     * @param count the number in the brackets
     * @param results the outputs in order
     * @return a new cell
     */
    public Cell ran(int count, List<Output> results) {
        return new Cell(kind, id, source, metadata, OptionalInt.of(count), results, unknown);
    }

    /**
     * This cell with other metadata.
     *
     * @param other the whole metadata
     * @return a new cell
     */
    public Cell withMetadata(ObjectNode other) {
        return new Cell(kind, id, source, other, executionCount, outputs, unknown);
    }

    /**
     * The first line of the source that says something, for progress and logs.
     *
     * @param width the most characters
     * @return the line without blanks around it, cut to the width
     */
    public String firstLine(int width) {
        String line = source.lines()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("(empty)");
        return line.length() <= width ? line : line.substring(0, Math.max(0, width - 3)) + "...";
    }

    @Override
    public ObjectNode metadata() {
        return metadata.deepCopy();
    }

    @Override
    public ObjectNode unknown() {
        return unknown.deepCopy();
    }
}
