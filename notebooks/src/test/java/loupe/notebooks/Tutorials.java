package loupe.notebooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the tutorials are. */
final class Tutorials {

    private static final List<String> TRACKS =
            List.of("start", "build", "look", "theory", "applications", "experiments");

    private Tutorials() {}

    /** Every tutorial of every track, in the order of the tracks and names. */
    static List<Path> all() {
        return TRACKS.stream()
                .map(Path::of)
                .filter(Files::isDirectory)
                .flatMap(Tutorials::in)
                .toList();
    }

    private static Stream<Path> in(Path track) {
        try (Stream<Path> files = Files.list(track)) {
            return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
