package loupe.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The doctor's look at Jupyter, which only {@code ./loupe lab} needs. */
final class JupyterChecks {

    private JupyterChecks() {}

    static List<Finding> findings() {
        return List.of(jupyter(Optional.ofNullable(System.getenv("PATH")).orElse("")));
    }

    static Finding jupyter(String path) {
        return Stream.of("jupyter-lab", "jupyter-notebook", "jupyter")
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> Finding.ok("Jupyter", program.toString()))
                .orElseGet(() -> Finding.warn(
                        "Jupyter",
                        "not found; ./loupe run works without it",
                        "./loupe lab installs it on Debian and Ubuntu."));
    }
}
