package loupe.runner;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A notebook as its file holds it; what this class does not know is kept and written back.
 *
 * <pre>{@code
 * var notebook = Notebook.read(Path.of("first-cnn.ipynb"));
 * notebook.codeCells().count();
 * notebook.write(Path.of("copy.ipynb"));     // nbformat 4.5
 * }</pre>
 *
 * @param cells the cells from top to bottom
 * @param metadata the notebook's metadata: kernelspec, language_info and whatever tools put there
 * @param minor the minor version of nbformat 4
 * @param unknown fields of the file that nbformat 4.5 does not define
 */
public record Notebook(List<Cell> cells, ObjectNode metadata, int minor, ObjectNode unknown) {

    /** Copies the cells and the JSON. */
    public Notebook {
        cells = List.copyOf(cells);
        metadata = metadata.deepCopy();
        unknown = unknown.deepCopy();
    }

    /**
     * A notebook of these cells, without metadata.
     *
     * @param cells the cells from top to bottom
     */
    public Notebook(Cell... cells) {
        this(List.of(cells), JsonNodeFactory.instance.objectNode(), 5, JsonNodeFactory.instance.objectNode());
    }

    /**
     * Reads a notebook of nbformat 4.
     *
     * @param file the {@code .ipynb} file
     * @return the notebook; cells without an id have one that follows from their place and text
     * @throws NotebookException when the file is missing, is no JSON or no notebook of nbformat 4
     */
    public static Notebook read(Path file) {
        return NotebookReader.read(file);
    }

    /**
     * Writes this notebook as nbformat 4.5, all of it or nothing: a reader never sees half a file.
     *
     * @param file where to; an older file is replaced, missing folders are made
     * @throws NotebookException when the file cannot be written
     */
    public void write(Path file) {
        NotebookWriter.write(this, file);
    }

    /**
     * The cells that hold code.
     *
     * @return the code cells from top to bottom
     */
    public Stream<Cell> codeCells() {
        return cells.stream().filter(cell -> cell.kind() == Cell.Kind.CODE);
    }

    /**
     * This notebook with other cells.
     *
     * @param others the cells from top to bottom
     * @return a new notebook
     */
    public Notebook withCells(List<Cell> others) {
        return new Notebook(others, metadata, minor, unknown);
    }

    /**
     * This notebook with other metadata.
     *
     * @param other the whole metadata
     * @return a new notebook
     */
    public Notebook withMetadata(ObjectNode other) {
        return new Notebook(cells, other, minor, unknown);
    }

    /**
     * Makes sure that the notebook's code is Java.
     *
     * @return this notebook
     * @throws NotebookException when its metadata names another language
     */
    public Notebook requireJava() {
        String fallback = metadata.at("/language_info/name").asText("java");
        String language = metadata.at("/kernelspec/language").asText(fallback);
        if (!language.equalsIgnoreCase("java")) {
            String kernel = metadata.at("/kernelspec/name").asText("");
            String name = kernel.isEmpty() ? language : language + " (kernel " + kernel + ")";
            throw new NotebookException(
                    "notebook: expected a Java notebook, got one for " + name,
                    "Open it in Jupyter with a kernel for " + language + "; Loupe runs Java cells only.");
        }
        return this;
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
