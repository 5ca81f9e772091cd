package loupe.kernel.magic;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Finds the Maven of this machine, whose settings say where a company keeps its mirror. */
final class MavenHome {

    private MavenHome() {}

    /** Empty when the environment names it, which the resolver reads by itself, or when there is none. */
    static Optional<Path> find(Map<String, String> environment) {
        if (environment.containsKey("MAVEN_HOME")) {
            return Optional.empty();
        }
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "mvn"))
                .filter(Files::isExecutable)
                .map(MavenHome::home)
                .filter(home -> Files.exists(home.resolve("conf/settings.xml")))
                .findFirst();
    }

    private static Path home(Path program) {
        try {
            return program.toRealPath().resolve("../..").normalize();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
