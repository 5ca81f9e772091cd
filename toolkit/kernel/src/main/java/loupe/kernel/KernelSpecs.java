package loupe.kernel;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tells Jupyter how to start the kernel: writes, finds and checks its kernel spec.
 *
 * <pre>{@code
 * KernelSpecs.install(KernelSpecs.userKernels(), JavaCommand.ofThisJvm());
 * }</pre>
 */
public final class KernelSpecs {

    /** The name by which Jupyter's command line knows the kernel. */
    public static final String NAME = "loupe";
    /** The name that Jupyter's launcher shows. */
    public static final String DISPLAY_NAME = "Java (Loupe)";

    private static final String SPEC = "kernel.json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * The engine's memory comes from malloc, whose defaults give it back and fault it in again at each batch (3 to 5
     * times slower at random); and a waiting engine thread should not spin while Java needs the core.
     */
    private static final Map<String, String> ENVIRONMENT = new TreeMap<>(Map.of(
            "MALLOC_ARENA_MAX", "1",
            "MALLOC_MMAP_THRESHOLD_", "33554432",
            "MALLOC_TRIM_THRESHOLD_", "2147483647",
            "MALLOC_TOP_PAD_", "134217728",
            "OMP_WAIT_POLICY", "PASSIVE"));

    private KernelSpecs() {}

    /**
     * A spec that was found.
     *
     * @param folder where it stands
     * @param argv the command that Jupyter runs
     * @param problem why that command cannot work; empty when nothing is known to be wrong
     */
    public record Installed(Path folder, List<String> argv, Optional<String> problem) {}

    /**
     * Where Jupyter looks for the kernels of this user.
     *
     * @return the folder, which need not exist; honours {@code JUPYTER_DATA_DIR} and {@code XDG_DATA_HOME}
     */
    public static Path userKernels() {
        return userKernels(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    static Path userKernels(Map<String, String> environment, String system, Path home) {
        return dataFolder(environment, system, home).resolve("kernels");
    }

    private static Path dataFolder(Map<String, String> environment, String system, Path home) {
        String jupyter = environment.getOrDefault("JUPYTER_DATA_DIR", "");
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        if (!jupyter.isEmpty()) {
            return Path.of(jupyter);
        }
        if (system.startsWith("Mac")) {
            return home.resolve("Library/Jupyter");
        }
        return xdg.isEmpty() ? home.resolve(".local/share/jupyter") : Path.of(xdg, "jupyter");
    }

    /**
     * Writes the spec, its logos and the file of Java options; replaces an earlier one.
     *
     * @param kernels the folder of kernels, as {@link #userKernels}
     * @param command how to start Java
     * @return the folder of the spec
     * @throws IOException when it cannot be written
     */
    public static Path install(Path kernels, JavaCommand command) throws IOException {
        Path folder = Files.createDirectories(kernels.resolve(NAME));
        Path options = folder.resolve("java.options");
        Files.write(options, command.optionLines());
        ObjectNode spec = MAPPER.createObjectNode();
        List.of(command.java().toString(), "@" + options.toAbsolutePath(), KernelMain.class.getName(), "{connection_file}")
                .forEach(spec.putArray("argv")::add);
        spec.put("display_name", DISPLAY_NAME).put("language", "java").put("interrupt_mode", "message");
        ENVIRONMENT.forEach(spec.putObject("env")::put);
        KernelLogo.write(folder.resolve("logo-32x32.png"), 32);
        KernelLogo.write(folder.resolve("logo-64x64.png"), 64);
        // Last, so that a spec that is there is whole.
        MAPPER.writerWithDefaultPrettyPrinter().writeValue(folder.resolve(SPEC).toFile(), spec);
        return folder;
    }

    /**
     * Finds the spec and checks that what it starts is there.
     *
     * @param kernels the folder of kernels
     * @return the spec; empty when there is none
     */
    public static Optional<Installed> find(Path kernels) {
        Path folder = kernels.resolve(NAME);
        if (!Files.exists(folder.resolve(SPEC))) {
            return Optional.empty();
        }
        try {
            List<String> argv = new ArrayList<>();
            MAPPER.readTree(folder.resolve(SPEC).toFile()).path("argv").forEach(word -> argv.add(word.asText()));
            return Optional.of(new Installed(folder, List.copyOf(argv), problem(argv)));
        } catch (IOException fault) {
            return Optional.of(new Installed(folder, List.of(), Optional.of("cannot be read: " + fault.getMessage())));
        }
    }

    private static Optional<String> problem(List<String> argv) throws IOException {
        if (argv.size() < 2) {
            return Optional.of("argv: expected a command, got " + argv);
        }
        if (!Files.isExecutable(Path.of(argv.get(0)))) {
            return Optional.of("no Java at " + argv.get(0));
        }
        Path options = Path.of(argv.get(1).replaceFirst("^@", ""));
        return Files.exists(options)
                ? JavaCommand.missing(Files.readAllLines(options)).map(entry -> "no jar or folder at " + entry)
                : Optional.of("no file of options at " + options);
    }
}
