package loupe.kernel;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the Javadoc of a signature in the sources that lie beside the product, or in a JDK's source archive. */
final class SourceDocs {

    private static final List<String> FIRST = List.of("/loupe/", "/java/lang/", "/java/util/", "/java/");

    private final List<Path> roots;
    private Map<String, List<Path>> files;

    /** @param roots folders of sources and zip files of them; those that do not exist are passed over */
    SourceDocs(List<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /** Our own sources beside the jars, and the JDK's where Debian puts them outside its home. */
    static SourceDocs standard() {
        List<Path> roots = new ArrayList<>(product());
        if (!jdkHasSources()) {
            roots.add(Path.of("/usr/lib/jvm/openjdk-" + Runtime.version().feature() + "/lib/src.zip"));
        }
        return new SourceDocs(roots);
    }

    private static List<Path> product() {
        try {
            Path code = Path.of(SourceDocs.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isDirectory(code)
                    ? modules(code.resolve("../../.."))
                    : List.of(code.resolve("../../sources").normalize());
        } catch (URISyntaxException | RuntimeException unknown) {
            return List.of();
        }
    }

    /** In a build nothing is copied yet; the modules hold their sources themselves. */
    private static List<Path> modules(Path toolkit) {
        return Stream.of("../datasets", "display", "theory", "cnn", "plot", "notebook", "kernel")
                .map(module -> toolkit.resolve(module).resolve("src/main/java").normalize())
                .toList();
    }

    private static boolean jdkHasSources() {
        Path home = Path.of(System.getProperty("java.home"));
        return Files.isReadable(home.resolve("lib/src.zip")) || Files.isReadable(home.resolveSibling("src.zip"));
    }

    /** The Javadoc comment of a signature as JShell writes it; empty when there is none. */
    Optional<String> of(String signature) {
        return SourceMember.of(signature).flatMap(member -> files(member)
                .flatMap(file -> SourceComments.in(file).of(member).stream())
                .findFirst());
    }

    /** What to do about a signature without Javadoc; empty when nothing can be done. */
    String missing(String signature) {
        boolean ours = SourceMember.of(signature).stream()
                .flatMap(this::files)
                .findAny()
                .isPresent();
        if (ours || !SourceMember.isOfJdk(signature) || jdkHasSources()) {
            return "";
        }
        int version = Runtime.version().feature();
        return "No Javadoc: this JDK came without its sources (lib/src.zip). On Debian and Ubuntu: apt-get install openjdk-"
                + version + "-source; elsewhere a full JDK holds them.";
    }

    private Stream<Path> files(SourceMember member) {
        return index().getOrDefault(member.type(), List.of()).stream()
                .filter(file -> member.isIn(file.toString()))
                .sorted(Comparator.comparingInt(SourceDocs::rank));
    }

    private static int rank(Path file) {
        String name = "/" + file.toString().replace('\\', '/');
        return (int) FIRST.stream().takeWhile(part -> !name.contains(part)).count();
    }

    private synchronized Map<String, List<Path>> index() {
        if (files == null) {
            files = new HashMap<>();
            roots.forEach(this::add);
        }
        return files;
    }

    private void add(Path root) {
        if (!Files.isReadable(root)) {
            return;
        }
        try {
            Path top = Files.isDirectory(root)
                    ? root
                    : FileSystems.newFileSystem(root)
                            .getRootDirectories()
                            .iterator()
                            .next();
            try (Stream<Path> all = Files.walk(top)) {
                all.filter(file -> file.toString().endsWith(".java")).forEach(this::addFile);
            }
        } catch (IOException | RuntimeException unreadable) {
            // Without sources a signature is explained without its Javadoc.
        }
    }

    private void addFile(Path file) {
        String name = file.getFileName().toString().replace(".java", "");
        files.computeIfAbsent(name, key -> new ArrayList<>()).add(file);
    }
}
