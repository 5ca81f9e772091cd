package loupe.kernel.magic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.RemoteRepository;

/** The repositories and artifacts that one session has named so far; used by the cells' thread alone. */
final class MavenSession {

    private final List<RemoteRepository> repositories = new ArrayList<>();
    private final Map<String, String> versions = new HashMap<>();

    /** Finds artifacts. */
    interface Search {
        List<Artifact> in(MavenResolver resolver) throws Exception;
    }

    void addRepository(String name, String url) {
        repositories.removeIf(repository -> repository.getId().equals(name));
        repositories.add(new RemoteRepository.Builder(name, "default", url).build());
    }

    /** Resolves, and adds what is new to the class path in one go. */
    MagicValue add(MagicCall call, Search search) throws Exception {
        List<RemoteRepository> named = List.copyOf(repositories);
        List<Artifact> found = Aside.call("loupe-maven", () -> {
            try (MavenResolver resolver = new MavenResolver(named, call)) {
                return search.in(resolver);
            }
        });
        List<Path> fresh = found.stream()
                .filter(this::isNew)
                .map(artifact -> artifact.getFile().toPath())
                .toList();
        return ClassPathMagic.add(fresh, call);
    }

    /** Whether an artifact, of whatever version, is on this kernel's own class path; the reader is told. */
    boolean isOfThisKernel(Artifact artifact) {
        Optional<String> version = ofThisKernel(artifact);
        version.filter(artifact.getVersion()::equals)
                .ifPresent(same -> System.out.println(artifact.getArtifactId() + " is part of this kernel"));
        version.ifPresent(there -> tell(artifact, there));
        return version.isPresent();
    }

    private static void tell(Artifact artifact, String there) {
        if (!there.equals(artifact.getVersion())) {
            System.err.println("Notice: " + artifact.getArtifactId() + " " + there + " is loaded already and stays; "
                    + artifact.getVersion() + " was asked for");
        }
    }

    /** A class is loaded once: what is there stays, and a reader who asked for another version is told. */
    private boolean isNew(Artifact artifact) {
        String key = artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getExtension() + ":"
                + artifact.getClassifier();
        Optional<String> there = Optional.ofNullable(versions.get(key)).or(() -> ofThisKernel(artifact));
        versions.putIfAbsent(key, there.orElse(artifact.getVersion()));
        there.ifPresent(version -> tell(artifact, version));
        return there.isEmpty();
    }

    private static Optional<String> ofThisKernel(Artifact artifact) {
        String name = "/META-INF/maven/" + artifact.getGroupId() + "/" + artifact.getArtifactId() + "/pom.properties";
        try (InputStream resource = MavenSession.class.getResourceAsStream(name)) {
            if (resource == null || !artifact.getClassifier().isEmpty()) {
                return Optional.empty();
            }
            Properties properties = new Properties();
            properties.load(resource);
            return Optional.ofNullable(properties.getProperty("version"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
