package loupe.runner;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The notebooks of the tests. */
final class Notebooks {

    private Notebooks() {}

    static Path path(String name) {
        try {
            return Path.of(
                    Notebooks.class.getResource("/notebooks/" + name + ".ipynb").toURI());
        } catch (URISyntaxException fault) {
            throw new IllegalStateException(fault);
        }
    }

    static Notebook read(String name) {
        return Notebook.read(path(name));
    }
}
