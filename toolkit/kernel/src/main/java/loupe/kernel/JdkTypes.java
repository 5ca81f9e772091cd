package loupe.kernel;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The public types of the JDK that a cell has not imported: they are offered with their packages. */
final class JdkTypes {

    private static final List<String> MODULES =
            List.of("java.base", "java.desktop", "java.net.http", "java.sql", "java.xml", "java.logging");
    private static final int LEAST_LETTERS = 3;

    private List<String> names;

    /** The full names of the types whose simple names begin so, at most the given number. */
    List<String> starting(String typed, int most) {
        if (typed.length() < LEAST_LETTERS || !Character.isUpperCase(typed.charAt(0))) {
            return List.of();
        }
        return names().stream()
                .filter(name -> name.startsWith(typed, name.lastIndexOf('.') + 1))
                .filter(JdkTypes::isPublic)
                .limit(most)
                .toList();
    }

    /** Read once: some 5,000 names take a tenth of a second. */
    private synchronized List<String> names() {
        if (names == null) {
            names = MODULES.stream().flatMap(module -> names(module).stream()).toList();
        }
        return names;
    }

    private static List<String> names(String module) {
        Path root = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", module);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.matches("javax?/[a-z0-9/]+/[A-Z]\\w*\\.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .toList();
        } catch (IOException fault) {
            return List.of();
        }
    }

    private static boolean isPublic(String name) {
        try {
            return Modifier.isPublic(Class.forName(name, false, ClassLoader.getPlatformClassLoader())
                    .getModifiers());
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }
}
