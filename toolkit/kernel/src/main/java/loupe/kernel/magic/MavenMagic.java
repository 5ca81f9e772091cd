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
        return "%maven group:artifact[:extension[:classifier]]:version ... [--exclude group:artifact] [--from repository or URL]";
    }

    @Override
    public String purpose() {
        return "Adds artifacts and all that they need to what cells see; Maven's settings.xml is honoured.";
    }

    @Override
    public MagicValue run(MagicCall call) throws Exception {
        List<Artifact> artifacts = new ArrayList<>();
        List<Exclusion> exclusions = new ArrayList<>();
        List<String> from = new ArrayList<>();
        for (Iterator<String> words = call.words().iterator(); words.hasNext(); ) {
            String word = words.next();
            String[] option = word.split("=", 2);
            switch (option[0]) {
                case "--exclude" -> exclusions.add(Coordinates.exclusion(value(option, words), call));
                case "--from" -> from.add(value(option, words));
                // IJava's wish for more lines: every download is told anyway.
                case "-v", "--verbose" -> {}
                default -> artifacts.add(Coordinates.artifact(word, call));
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
        return maven.add(call, resolver -> resolver.from(from).resolve(Wanted.of(roots)));
    }

    /** What follows an option after an equals sign or a blank. */
    private static String value(String[] option, Iterator<String> words) {
        return option.length == 2 ? option[1] : words.hasNext() ? words.next() : "";
    }
}
