package loupe.kernel;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import loupe.notebook.StartupImports;

/**
 * What a {@link JavaSession} starts with.
 *
 * <pre>{@code
 * SessionOptions.standard().output((stream, text) -> System.out.print(text));
 * }</pre>
 *
 * @param classPath jars and folders that cells see besides the class path of this JVM
 * @param startup Java source, usually imports, that runs before the first cell
 * @param output takes the text of cells that are run without a sink of their own
 * @param patience how long library code may go on after an interrupt before its thread is given up
 */
public record SessionOptions(List<Path> classPath, String startup, OutputSink output, Duration patience) {

    private static final String IMPORTS =
            """
            import java.util.*;
            import java.util.function.*;
            import java.util.stream.*;
            import java.nio.file.*;
            import java.io.*;
            import java.math.*;
            import static loupe.display.Show.*;
            """;

    /**
     * Copies the class path.
     *
     * @param classPath jars and folders
     * @param startup Java source
     * @param output takes the text
     * @param patience how long to wait
     */
    public SessionOptions {
        classPath = List.copyOf(classPath);
    }

    /**
     * The usual imports, no extra class path, and text that goes nowhere.
     *
     * @return the options to start from
     */
    public static SessionOptions standard() {
        return new SessionOptions(List.of(), IMPORTS, (stream, text) -> {}, Duration.ofSeconds(3));
    }

    /**
     * What the cells of a notebook start with, in the kernel and in the headless runner alike: the start-up imports of the
     * toolkit, and {@link NotebookFunctions}.
     *
     * @return the options to start from
     */
    public static SessionOptions notebook() {
        return standard()
                .startup(StartupImports.source() + "\nimport static " + NotebookFunctions.class.getName() + ".*;\n");
    }

    /**
     * These options with an extra class path.
     *
     * @param entries jars and folders
     * @return new options
     */
    public SessionOptions classPath(List<Path> entries) {
        return new SessionOptions(entries, startup, output, patience);
    }

    /**
     * These options with another start-up source.
     *
     * @param source Java source; the empty string for none
     * @return new options
     */
    public SessionOptions startup(String source) {
        return new SessionOptions(classPath, source, output, patience);
    }

    /**
     * These options with another sink for text.
     *
     * @param sink takes the cells' text
     * @return new options
     */
    public SessionOptions output(OutputSink sink) {
        return new SessionOptions(classPath, startup, sink, patience);
    }

    /**
     * These options with another patience.
     *
     * @param time how long library code may go on after an interrupt
     * @return new options
     */
    public SessionOptions patience(Duration time) {
        return new SessionOptions(classPath, startup, output, time);
    }
}
