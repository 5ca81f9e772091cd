package loupe.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The processor as Linux describes it; elsewhere only its architecture.
 *
 * @param model its name
 * @param flags those that change arithmetic, sorted
 */
record Processor(String model, String flags) {

    private static final Path LINUX = Path.of("/proc/cpuinfo");

    static Processor read() {
        try {
            return parse(Files.readAllLines(LINUX));
        } catch (IOException notLinux) {
            return parse(List.of());
        }
    }

    static Processor parse(List<String> lines) {
        return new Processor(
                value(lines, "model name", System.getProperty("os.arch", "unknown")),
                arithmetic(value(lines, "flags", "")));
    }

    private static String value(List<String> lines, String key, String otherwise) {
        return lines.stream()
                .filter(line -> line.startsWith(key) && line.contains(":"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(otherwise);
    }

    private static String arithmetic(String flags) {
        Set<String> exact = Set.of("fma", "fma4", "f16c", "sse4_1", "sse4_2");
        return Arrays.stream(flags.split(" "))
                .filter(flag -> flag.startsWith("avx") || flag.startsWith("amx") || exact.contains(flag))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
