package loupe.kernel.magic;

import java.util.List;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * What is to be resolved in one go, so that Maven chooses one version of each artifact.
 *
 * @param roots the artifacts that were named
 * @param managed versions that a POM fixes for what the roots need
 * @param repositories where a POM says to look besides
 * @param scopes the scopes that count
 */
record Wanted(
        List<Dependency> roots, List<Dependency> managed, List<RemoteRepository> repositories, List<String> scopes) {

    static final List<String> USUAL = List.of("compile", "runtime");

    static Wanted of(List<Dependency> roots) {
        return new Wanted(roots, List.of(), List.of(), USUAL);
    }
}
