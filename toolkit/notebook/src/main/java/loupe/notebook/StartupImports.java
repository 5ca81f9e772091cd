package loupe.notebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The imports with which the cells of a notebook run as they are typed. */
public final class StartupImports {

    private static final String RESOURCE = "startup.jsh";

    private StartupImports() {}

    /**
     * The imports as one JShell source.
     *
     * @return import declarations, one a line
     */
    public static String source() {
        try (InputStream in = StartupImports.class.getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("loupe/notebook/" + RESOURCE + ": cannot be read from the class path", e);
        }
    }

    /**
     * The imports one by one, for kernels that evaluate a single snippet at a time.
     *
     * @return import declarations, each with its semicolon
     */
    public static List<String> lines() {
        return source().lines().filter(line -> !line.isBlank()).toList();
    }
}
