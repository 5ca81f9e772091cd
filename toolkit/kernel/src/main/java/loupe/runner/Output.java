package loupe.runner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import loupe.display.MimeBundle;

/** What a code cell put out. */
public sealed interface Output {

    /**
     * Text without a terminal's colours.
     *
     * @param text text with ANSI escapes
     * @return the text that a reader sees
     */
    static String withoutColours(String text) {
        return text.replaceAll("\u001B\\[[0-9;?]*[A-Za-z]", "");
    }

    /**
     * Printed text.
     *
     * @param name {@code stdout} or {@code stderr}
     * @param text what was printed
     */
    record Stream(String name, String text) implements Output {}

    /**
     * A value in several forms: shown by the cell, or its result.
     *
     * @param data the forms by MIME type: text, Base64, or JSON for types that are JSON
     * @param metadata the forms' metadata by MIME type
     * @param count the execution count when this is the cell's result, empty when the cell showed it
     */
    record Shown(Map<String, JsonNode> data, ObjectNode metadata, OptionalInt count) implements Output {

        /** Copies the forms. */
        public Shown {
            data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
            metadata = metadata.deepCopy();
        }

        /**
         * A value without metadata.
         *
         * @param bundle the forms
         * @param count the execution count of a result, empty otherwise
         * @return the output
         */
        public static Shown of(MimeBundle bundle, OptionalInt count) {
            var forms = new LinkedHashMap<String, JsonNode>();
            bundle.data().forEach((type, content) -> forms.put(type, TextNode.valueOf(content)));
            return new Shown(forms, JsonNodeFactory.instance.objectNode(), count);
        }

        /**
         * The forms as text, with an empty plain text when there is none.
         *
         * @return the bundle
         */
        public MimeBundle bundle() {
            var forms = new LinkedHashMap<String, String>();
            data.forEach(
                    (type, content) -> forms.put(type, content.isTextual() ? content.asText() : content.toString()));
            forms.putIfAbsent(MimeBundle.PLAIN, "");
            return new MimeBundle(forms);
        }
    }

    /**
     * What ended the cell.
     *
     * @param name the exception's class
     * @param message its message
     * @param traceback the lines for the reader, with ANSI colours
     */
    record Failed(String name, String message, List<String> traceback) implements Output {

        /** Copies the lines. */
        public Failed {
            traceback = List.copyOf(traceback);
        }

        /**
         * The error in a line.
         *
         * @return the class and the message
         */
        public String oneLine() {
            return message.isBlank() ? name : name + ": " + message;
        }
    }

    /**
     * An output of a type that nbformat 4.5 does not define, kept as it came.
     *
     * @param json the whole output
     */
    record Other(ObjectNode json) implements Output {

        /** Copies the JSON. */
        public Other {
            json = json.deepCopy();
        }
    }
}
