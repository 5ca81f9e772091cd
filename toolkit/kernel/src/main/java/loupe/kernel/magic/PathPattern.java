package loupe.kernel.magic;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the files that a path with asterisks names. */
final class PathPattern {

    private PathPattern() {}

    static Path path(String typed) {
        return typed.startsWith("~/") ? Path.of(System.getProperty("user.home"), typed.substring(2)) : Path.of(typed);
    }

    /** The files in the order of their names; empty when there are none. */
    static List<Path> files(String typed) throws IOException {
        if (!isPattern(typed)) {
            Path file = path(typed).toAbsolutePath().normalize();
            return Files.exists(file) ? List.of(file) : List.of();
        }
        String whole = typed.endsWith("/") ? typed + "*" : typed;
        int slash = whole.lastIndexOf('/');
        List<Path> found = new ArrayList<>();
        for (Path folder : slash < 0 ? List.of(path(".")) : files(slash == 0 ? "/" : whole.substring(0, slash))) {
            found.addAll(
                    isPattern(whole.substring(slash + 1))
                            ? inFolder(folder, whole.substring(slash + 1))
                            : files(folder + whole.substring(slash)));
        }
        return found;
    }

    static boolean isPattern(String typed) {
        return typed.matches(".*[*?\\[{].*");
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
