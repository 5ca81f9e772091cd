package loupe.kernel.magic;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.Exclusion;

/**
 * {@code %maven}: adds artifacts with all that they need.
 *
 * @param maven what was added before
 */
record MavenMagic(MavenSession maven) implements Magic {

    @Override
    public List<String> names() {
        return List.of("maven", "addMavenDependency", "addMavenDependencies");
    }

    @Override
    public String usage() {
        return "%maven group:artifact[:extension[:classifier]]:version ... [--exclude group:artifact ...]";
    }

    @Override
    public String purpose() {
        return "Adds artifacts and all that they need to what cells see; Maven's settings.xml is honoured.";
    }

    @Override
    public MagicValue run(MagicCall call) throws Exception {
        List<Artifact> artifacts = new ArrayList<>();
        List<Exclusion> exclusions = new ArrayList<>();
        for (Iterator<String> words = call.words().iterator(); words.hasNext(); ) {
            String word = words.next();
            if (word.startsWith("--exclude=")) {
                exclusions.add(Coordinates.exclusion(word.substring("--exclude=".length()), call));
            } else if (word.equals("--exclude")) {
                exclusions.add(Coordinates.exclusion(words.hasNext() ? words.next() : "", call));
            } else {
                artifacts.add(Coordinates.artifact(word, call));
            }
        }
        if (artifacts.isEmpty()) {
            throw call.expected("group:artifact:version", "none");
        }
        // A notebook that names the toolkit for other kernels runs here without a download.
        artifacts.removeIf(maven::isOfThisKernel);
        if (artifacts.isEmpty()) {
            return MagicValue.quiet(List.of());
        }
        List<Dependency> roots = artifacts.stream()
                .map(artifact -> new Dependency(artifact, "runtime", false, exclusions))
                .toList();
        return maven.add(call, resolver -> resolver.resolve(Wanted.of(roots)));
    }
}
