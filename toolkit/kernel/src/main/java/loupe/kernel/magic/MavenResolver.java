package loupe.kernel.magic;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyFilter;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorRequest;
import org.eclipse.aether.resolution.ArtifactDescriptorResult;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.util.filter.ScopeDependencyFilter;

/** Maven's own resolver, with the settings, mirrors and the local repository of the user. */
final class MavenResolver implements AutoCloseable {

    private final Context context;
    private final List<RemoteRepository> repositories;
    private final MagicCall call;

    MavenResolver(List<RemoteRepository> added, MagicCall call) {
        ContextOverrides.Builder overrides =
                ContextOverrides.create().withUserSettings(true).transferListener(new DownloadLines());
        MavenHome.find(System.getenv()).ifPresent(overrides::withMavenSystemHomeOverride);
        context = Runtimes.INSTANCE.getRuntime().create(overrides.build());
        repositories = new ArrayList<>(context.remoteRepositories());
        repositories.addAll(
                context.repositorySystem().newResolutionRepositories(context.repositorySystemSession(), added));
        this.call = call;
    }

    /** Has it look in these alone, each the name of a repository or a URL; in all that it knows when there are none. */
    MavenResolver from(List<String> places) {
        if (!places.isEmpty()) {
            List<RemoteRepository> wanted =
                    places.stream().map(this::repository).toList();
            repositories.clear();
            repositories.addAll(wanted);
        }
        return this;
    }

    private RemoteRepository repository(String place) {
        if (place.matches("[A-Za-z]\\w*:.+")) {
            RemoteRepository named = new RemoteRepository.Builder("from", "default", place).build();
            return with(List.of(named)).get(repositories.size());
        }
        return repositories.stream()
                .filter(repository -> repository.getId().equals(place))
                .findFirst()
                .orElseThrow(() -> call.expected(
                        "--from with a URL or one of the repositories "
                                + repositories.stream()
                                        .map(RemoteRepository::getId)
                                        .toList(),
                        "'" + place + "'"));
    }

    /** The artifacts and all that they need, the first named first. */
    List<Artifact> resolve(Wanted wanted) {
        CollectRequest collect = new CollectRequest(wanted.roots(), wanted.managed(), with(wanted.repositories()));
        DependencyFilter scopes = new ScopeDependencyFilter(wanted.scopes(), List.of());
        try {
            return context
                    .repositorySystem()
                    .resolveDependencies(
                            context.repositorySystemSession(),
                            new DependencyRequest(
                                    collect,
                                    (node, parents) -> node.getDependency() == null || scopes.accept(node, parents)))
                    .getArtifactResults()
                    .stream()
                    .map(ArtifactResult::getArtifact)
                    .filter(artifact ->
                            artifact != null && artifact.getExtension().equals("jar"))
                    .toList();
        } catch (RepositoryException fault) {
            throw new MagicException(call.label() + ": " + reason(fault), fault);
        }
    }

    /** What a POM asks for, its parents and imported lists of versions worked in. */
    Wanted read(Path pom, List<String> scopes) throws Exception {
        PomFiles files = PomFiles.of(pom, call);
        DefaultRepositorySystemSession session =
                new DefaultRepositorySystemSession(context.repositorySystemSession()).setWorkspaceReader(files);
        var request = new ArtifactDescriptorRequest(files.artifact(), repositories, null);
        try {
            ArtifactDescriptorResult found = context.repositorySystem().readArtifactDescriptor(session, request);
            if (!found.getExceptions().isEmpty()) {
                throw call.expected(
                        "a POM that Maven can read",
                        reason(found.getExceptions().get(0)));
            }
            List<Dependency> roots = found.getDependencies().stream()
                    .filter(dependency -> scopes.contains(scope(dependency)))
                    .toList();
            return new Wanted(roots, found.getManagedDependencies(), found.getRepositories(), scopes);
        } catch (RepositoryException fault) {
            throw call.expected("a POM that Maven can read", reason(fault));
        }
    }

    private static String scope(Dependency dependency) {
        return dependency.getScope().isEmpty() ? "compile" : dependency.getScope();
    }

    private List<RemoteRepository> with(List<RemoteRepository> more) {
        List<RemoteRepository> all = new ArrayList<>(repositories);
        all.addAll(context.repositorySystem().newResolutionRepositories(context.repositorySystemSession(), more));
        return all;
    }

    /** The innermost message that still names the artifact. */
    private static String reason(Throwable fault) {
        String reason = String.valueOf(fault.getMessage());
        for (Throwable cause = fault.getCause(); cause instanceof RepositoryException; cause = cause.getCause()) {
            reason = String.valueOf(cause.getMessage());
        }
        return reason;
    }

    @Override
    public void close() {
        context.close();
    }
}
