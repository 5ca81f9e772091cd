package loupe.kernel.magic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what {@code %load} runs. */
final class SourceFile {

    /** A command of the jshell tool, or the package of a Java file: JShell takes neither. */
    private static final Pattern LEFT_OUT =
            Pattern.compile("(?m)^(/[a-z!?-][^\\n*/]*|\\s*package\\s+[\\w.]+\\s*;[^\\n]*)$");

    private SourceFile() {}

    /**
     * Code that is run in one go.
     *
     * @param name what errors call it
     * @param code Java and magics
     */
    record Part(String name, String code) {}

    static List<Part> read(Path file, MagicCall call) throws IOException {
        String name = file.getFileName().toString();
        String text = Files.readString(file);
        return name.endsWith(".ipynb")
                ? cells(name, notebook(name, text, call), call)
                // The line stays, empty, so that errors name the right one.
                : List.of(new Part(name, LEFT_OUT.matcher(text).replaceAll("")));
    }

    private static JsonNode notebook(String name, String text, MagicCall call) throws IOException {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException fault) {
            throw call.expected("a notebook", "no JSON in " + name + ": " + fault.getOriginalMessage());
        }
    }

    private static List<Part> cells(String name, JsonNode notebook, MagicCall call) {
        String language = notebook.at("/metadata/kernelspec/language")
                .asText(notebook.at("/metadata/language_info/name").asText("java"));
        if (!language.equalsIgnoreCase("java")) {
            throw call.expected("a notebook in Java", name + " in " + language);
        }
        List<Part> parts = new ArrayList<>();
        int number = 0;
        for (JsonNode cell : notebook.path("cells")) {
            number++;
            if (cell.path("cell_type").asText().equals("code") && !isSkipped(cell)) {
                parts.add(new Part(name + ", cell " + number, joined(cell.path("source"))));
            }
        }
        return parts;
    }

    private static boolean isSkipped(JsonNode cell) {
        for (JsonNode tag : cell.at("/metadata/tags")) {
            if (tag.asText().equals("skip-execution")) {
                return true;
            }
        }
        return false;
    }

    private static String joined(JsonNode source) {
        StringBuilder text = new StringBuilder(source.asText(""));
        source.forEach(line -> text.append(line.asText()));
        return text.toString();
    }
}
