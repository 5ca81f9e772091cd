package loupe.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.kernel.ClassDataArchive;
import loupe.kernel.JavaCommand;
import loupe.kernel.KernelSpecs;

/** The doctor's look at Jupyter, which only {@code ./loupe lab} needs. */
final class JupyterChecks {

    private JupyterChecks() {}

    static List<Finding> findings() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return List.of(jupyter(path), kernel(KernelSpecs.find(KernelSpecs.userKernels())));
    }

    static Finding kernel(Optional<KernelSpecs.Installed> found) {
        if (found.isEmpty()) {
            return Finding.warn("kernel", "not installed for the Jupyter of this user", "Install it: ./loupe install");
        }
        KernelSpecs.Installed spec = found.get();
        return spec.problem()
                .map(problem -> Finding.warn(
                        "kernel",
                        "in " + spec.folder() + " cannot start: " + problem,
                        "Install it again: ./loupe install"))
                .orElseGet(() -> Finding.ok("kernel", "installed in " + spec.folder() + ", " + start(spec.folder())));
    }

    private static String start(Path folder) {
        return ClassDataArchive.isFresh(JavaCommand.ofThisJvm(), folder)
                ? "starts from an archive of its classes"
                : "starts without a fitting archive of its classes, slower (./loupe install makes one)";
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
