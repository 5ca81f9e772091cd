package loupe.runner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the notebook's frame and refuses what is no notebook; its cells are read by {@link CellReader}. */
final class NotebookReader {

    private static final Set<String> KNOWN = Set.of("cells", "metadata", "nbformat", "nbformat_minor");

    private NotebookReader() {}

    static Notebook read(Path file) {
        try {
            JsonNode root = new ObjectMapper().readTree(bytes(file));
            return notebook(file, checked(file, root));
        } catch (JsonProcessingException fault) {
            var place = fault.getLocation();
            String where = place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
            throw new NotebookException(
                    "notebook: expected JSON, got something else in " + file + where + ": "
                            + fault.getOriginalMessage(),
                    "Is it a notebook file, and is it complete? A merge conflict inside it is a common reason.");
        } catch (IOException fault) {
            throw new NotebookException("notebook: cannot read " + file + ": " + fault.getMessage(), "");
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new NotebookException("notebook: expected a file, got the folder " + file, nearby(file));
        }
        if (!Files.exists(file)) {
            throw new NotebookException(
                    "notebook: no such file " + file,
                    nearby(file.toAbsolutePath().getParent()));
        }
        return Files.readAllBytes(file);
    }

    private static String nearby(Path folder) throws IOException {
        if (folder == null || !Files.isDirectory(folder)) {
            return "There is no folder " + folder + " either.";
        }
        try (var files = Files.list(folder)) {
            String names = files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".ipynb"))
                    .sorted()
                    .limit(10)
                    .collect(Collectors.joining(", "));
            return names.isEmpty() ? "No notebook stands in " + folder + "." : "In " + folder + " stand: " + names;
        }
    }

    private static ObjectNode checked(Path file, JsonNode root) {
        if (!(root instanceof ObjectNode object) || !root.path("nbformat").isInt()) {
            throw new NotebookException(
                    "notebook: expected a notebook with a field nbformat, got other JSON in " + file, "");
        }
        if (root.path("nbformat").asInt() != 4) {
            throw new NotebookException(
                    "notebook: expected nbformat 4, got " + root.path("nbformat") + " in " + file,
                    "Convert it with: jupyter nbconvert --to notebook --nbformat 4 " + file);
        }
        if (!root.path("cells").isArray()) {
            throw new NotebookException("notebook: expected a list of cells, got none in " + file, "");
        }
        return object;
    }

    private static Notebook notebook(Path file, ObjectNode root) {
        List<Cell> cells = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode cell : root.path("cells")) {
            cells.add(CellReader.read(file, cells.size(), cell, ids));
        }
        int minor = Math.max(5, root.path("nbformat_minor").asInt());
        return new Notebook(
                cells, object(root.path("metadata")), minor, root.deepCopy().without(KNOWN));
    }

    static ObjectNode object(JsonNode node) {
        return node instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    }
}
