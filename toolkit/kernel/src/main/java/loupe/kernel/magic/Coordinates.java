package loupe.kernel.magic;

import java.util.List;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Exclusion;

/** Reads the names that Maven gives to artifacts. */
final class Coordinates {

    private static final String FORM = "group:artifact[:extension[:classifier]]:version";

    private Coordinates() {}

    static Artifact artifact(String typed, MagicCall call) {
        if (typed.startsWith("--")) {
            throw call.expected("--exclude group:artifact or --from repository", "'" + typed + "'");
        }
        if (!typed.matches("[^:\\s]+(:[^:\\s]+){2,4}")) {
            throw call.expected(FORM, "'" + typed + "'");
        }
        return new DefaultArtifact(typed);
    }

    static Exclusion exclusion(String typed, MagicCall call) {
        if (!typed.matches("[^:\\s]+(:[^:\\s]+)?")) {
            throw call.expected("group:artifact or group:* after --exclude", "'" + typed + "'");
        }
        List<String> parts = List.of(typed.split(":"));
        return new Exclusion(parts.get(0), parts.size() == 1 ? "*" : parts.get(1), "*", "*");
    }
}
