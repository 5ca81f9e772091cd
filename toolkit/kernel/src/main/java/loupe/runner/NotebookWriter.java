package loupe.runner;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Writes a notebook as Jupyter does (sorted keys, an indent of one), so that saving it there changes nothing. */
final class NotebookWriter {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .build();

    private NotebookWriter() {}

    static void write(Notebook notebook, Path file) {
        try {
            Object sorted = JSON.treeToValue(json(notebook), Map.class);
            WholeFile.write(file, jupyterStyle().writeValueAsString(sorted) + "\n");
        } catch (IOException fault) {
            throw new NotebookException("notebook: cannot write " + file + ": " + fault.getMessage(), "");
        }
    }

    private static ObjectWriter jupyterStyle() {
        var separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("");
        var printer = new DefaultPrettyPrinter(separators);
        var indenter = new DefaultIndenter(" ", "\n");
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        return JSON.writer(printer);
    }

    private static ObjectNode json(Notebook notebook) {
        ObjectNode root = notebook.unknown();
        root.set("metadata", notebook.metadata());
        root.put("nbformat", 4).put("nbformat_minor", notebook.minor());
        var cells = root.putArray("cells");
        notebook.cells().forEach(cell -> cells.add(CellWriter.json(cell)));
        return root;
    }
}
