package loupe.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which native libraries this process has loaded, as far as Linux tells; empty on other systems. */
final class LoadedLibraries {

    private static final Path MAPS = Path.of("/proc/self/maps");
    private static final String TORCH = "/libtorch_cpu.so";

    private LoadedLibraries() {}

    /** The file of the loaded PyTorch library for CPUs. */
    static Optional<Path> torch() {
        return mappings().stream()
                .map(MemoryMapping::path)
                .filter(path -> path.endsWith(TORCH))
                .map(Path::of)
                .findFirst();
    }

    /** The writable memory of that library: its data, and the zero-initialised part that follows it without a name. */
    static List<MemoryMapping> torchData() {
        return dataOf(TORCH, mappings());
    }

    static List<MemoryMapping> dataOf(String library, List<MemoryMapping> mappings) {
        List<MemoryMapping> found = new ArrayList<>();
        long expected = -1;
        for (MemoryMapping mapping : mappings) {
            boolean own = mapping.path().endsWith(library);
            boolean following = mapping.isAnonymous() && mapping.start() == expected;
            if ((own || following) && mapping.isWritable()) {
                found.add(mapping);
            }
            expected = own ? mapping.end() : -1;
        }
        return List.copyOf(found);
    }

    private static List<MemoryMapping> mappings() {
        try (var lines = Files.lines(MAPS)) {
            return lines.flatMap(line -> MemoryMapping.parse(line).stream()).toList();
        } catch (IOException | UncheckedIOException | SecurityException notLinux) {
            return List.of();
        }
    }
}
