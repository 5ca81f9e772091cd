package loupe.kernel;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Completes the names of files. */
final class FileNames {

    private static final int MOST_FILES = 2_000;

    private FileNames() {}

    /**
     * The paths that a beginning may become, folders with a slash at their end.
     *
     * @param typed as far as it is typed
     * @param ends the ends of file names that are wanted, as {@code .jar}; all when there are none
     */
    static List<String> starting(String typed, String... ends) {
        int slash = typed.lastIndexOf('/') + 1;
        String folder = typed.substring(0, slash);
        String name = typed.substring(slash);
        return in(folder(folder)).stream()
                .filter(path -> path.getFileName().toString().startsWith(name))
                .filter(path ->
                        !name.isEmpty() || !path.getFileName().toString().startsWith("."))
                .filter(path -> Files.isDirectory(path) || ends.length == 0 || hasEnd(path, ends))
                .map(path -> folder + path.getFileName() + (Files.isDirectory(path) ? "/" : ""))
                .sorted()
                .toList();
    }

    private static Path folder(String typed) {
        if (typed.startsWith("~/")) {
            return Path.of(System.getProperty("user.home"), typed.substring(2));
        }
        return Path.of(typed.isEmpty() ? "." : typed);
    }

    private static boolean hasEnd(Path path, String... ends) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        for (String end : ends) {
            if (name.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> in(Path folder) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                found.add(file);
                if (found.size() == MOST_FILES) {
                    break;
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            return List.of();
        }
        return found;
    }
}
