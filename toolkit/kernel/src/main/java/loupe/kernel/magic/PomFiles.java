package loupe.kernel.magic;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;

/**
 * A POM and its parents as files, so that the resolver need not look for them in a repository.
 *
 * @param artifact the POM's own name
 * @param files the files by their names
 */
record PomFiles(Artifact artifact, Map<String, File> files) implements WorkspaceReader {

    private static final int MOST_PARENTS = 20;

    static PomFiles of(Path pom, MagicCall call) throws IOException {
        Map<String, File> files = new LinkedHashMap<>();
        Artifact first = null;
        Optional<Path> next = Optional.of(pom);
        while (next.isPresent() && files.size() < MOST_PARENTS) {
            Path file = next.get();
            Model model = model(file, call);
            Artifact artifact = artifact(model);
            first = first == null ? artifact : first;
            files.putIfAbsent(key(artifact), file.toFile());
            next = Optional.ofNullable(model.getParent()).flatMap(parent -> parentFile(file, parent));
        }
        return new PomFiles(first, files);
    }

    private static Model model(Path file, MagicCall call) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return new MavenXpp3Reader().read(reader, false);
        } catch (XmlPullParserException fault) {
            throw call.expected("a POM", "no such XML in " + file.getFileName() + ": " + fault.getMessage());
        }
    }

    private static Artifact artifact(Model model) {
        Parent parent = Optional.ofNullable(model.getParent()).orElseGet(Parent::new);
        String group = Optional.ofNullable(model.getGroupId()).orElse(String.valueOf(parent.getGroupId()));
        String version = Optional.ofNullable(model.getVersion()).orElse(String.valueOf(parent.getVersion()));
        return new DefaultArtifact(group, String.valueOf(model.getArtifactId()), "pom", version);
    }

    private static Optional<Path> parentFile(Path pom, Parent parent) {
        String relative = Optional.ofNullable(parent.getRelativePath()).orElse("");
        Path named = pom.toAbsolutePath().resolveSibling(relative).normalize();
        Path file = Files.isDirectory(named) ? named.resolve("pom.xml") : named;
        return relative.isEmpty() || !Files.isRegularFile(file) ? Optional.empty() : Optional.of(file);
    }

    private static String key(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getVersion();
    }

    @Override
    public WorkspaceRepository getRepository() {
        return new WorkspaceRepository("notebook", files);
    }

    @Override
    public File findArtifact(Artifact wanted) {
        return wanted.getExtension().equals("pom") ? files.get(key(wanted)) : null;
    }

    @Override
    public List<String> findVersions(Artifact wanted) {
        return List.of();
    }
}
