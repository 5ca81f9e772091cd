package loupe.kernel.magic;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the files that a path with asterisks in its last part names. */
final class PathPattern {

    private PathPattern() {}

    static Path path(String typed) {
        return typed.startsWith("~/") ? Path.of(System.getProperty("user.home"), typed.substring(2)) : Path.of(typed);
    }

    /** The files in the order of their names; empty when there are none. */
    static List<Path> files(String typed) throws IOException {
        int slash = typed.lastIndexOf('/');
        String last = typed.substring(slash + 1);
        if (!last.matches(".*[*?\\[{].*")) {
            Path file = path(typed).toAbsolutePath().normalize();
            return Files.exists(file) ? List.of(file) : List.of();
        }
        return inFolder(path(slash < 0 ? "." : typed.substring(0, slash + 1)), last);
    }

    static List<Path> inFolder(Path folder, String pattern) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(folder.toAbsolutePath().normalize(), pattern)) {
            files.forEach(found::add);
        }
        return found.stream().sorted().toList();
    }
}
