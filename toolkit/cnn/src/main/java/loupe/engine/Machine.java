package loupe.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known about the processor without asking an engine. */
final class Machine {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** The physical cores that this process may use: hyper-threads share one set of vector units. */
    static int physicalCores() {
        int available = Runtime.getRuntime().availableProcessors();
        int listed = physicalCores(lines(CPU_INFO));
        return listed > 0 ? Math.min(listed, available) : available;
    }

    /** The distinct pairs of socket and core in the text of {@code /proc/cpuinfo}; 0 when it names none. */
    static int physicalCores(List<String> cpuInfo) {
        String socket = "0";
        Set<String> cores = new HashSet<>();
        for (String line : cpuInfo) {
            if (line.startsWith("physical id")) {
                socket = valueOf(line);
            } else if (line.startsWith("core id")) {
                cores.add(socket + ":" + valueOf(line));
            }
        }
        return cores.size();
    }

    /** The processor's name, the system and the architecture. */
    static String name() {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        Optional<String> model = lines(CPU_INFO).stream()
                .filter(line -> line.startsWith("model name"))
                .map(Machine::valueOf)
                .findFirst();
        return model.map(name -> name + ", " + system).orElse(system);
    }

    static boolean isLinuxX64() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
    }

    private static String valueOf(String line) {
        return line.substring(line.indexOf(':') + 1).strip();
    }

    private static List<String> lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.toList();
        } catch (IOException | UncheckedIOException | SecurityException absent) {
            return List.of();
        }
    }
}
