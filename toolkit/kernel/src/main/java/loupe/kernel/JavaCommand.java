package loupe.kernel;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How to start a JVM that runs the kernel.
 *
 * @param java the {@code java} program
 * @param options its options without the class path
 * @param classPath jars, folders, and wildcards as {@code lib/*}
 */
public record JavaCommand(Path java, List<String> options, List<String> classPath) {

    /** Serial GC starts fastest and leaves the cores to the engine, which holds the large arrays outside the heap. */
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:MaxRAMPercentage=35",
            // What runs a few thousand times at the start is not worth the second compiler, which would take a core
            // from the
            // first; what is really hot reaches these counts within a fraction of a second.
            "-XX:Tier4InvocationThreshold=200000",
            "-XX:Tier4MinInvocationThreshold=50000",
            "-XX:Tier4CompileThreshold=400000",
            "-XX:Tier4BackEdgeThreshold=400000",
            "-XX:-OmitStackTraceInFastThrow",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED",
            // JShell keeps every snippet for ever; SnippetMemory has to reach inside to free them.
            "--add-opens=jdk.jshell/jdk.jshell=ALL-UNNAMED");

    /**
     * Copies the lists.
     *
     * @param java the program
     * @param options its options
     * @param classPath jars, folders and wildcards
     */
    public JavaCommand {
        options = List.copyOf(options);
        classPath = List.copyOf(classPath);
    }

    /**
     * The Java that runs now, with its class path and the options that suit a kernel.
     *
     * @return the command
     */
    public static JavaCommand ofThisJvm() {
        return of(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .filter(Files::exists)
                .map(Path::toString)
                .toList());
    }

    /**
     * The Java that runs now, with another class path and the options that suit a kernel.
     *
     * @param classPath absolute jars, folders and wildcards
     * @return the command
     */
    public static JavaCommand of(List<String> classPath) {
        return new JavaCommand(Path.of(System.getProperty("java.home"), "bin", "java"), OPTIONS, classPath);
    }

    /**
     * This command with an archive of classes, which the JVM uses when it fits and silently does without when not.
     *
     * @param archive the file, see {@link ClassDataArchive}
     * @return a changed copy
     */
    public JavaCommand withArchive(Path archive) {
        List<String> all = new ArrayList<>(options);
        all.add("-XX:SharedArchiveFile=" + archive.toAbsolutePath());
        all.add("-Xshare:auto");
        // An outdated archive, or one of another Java, would otherwise be told on the standard output of every kernel.
        all.add("-Xlog:disable");
        return new JavaCommand(java, all, classPath);
    }

    /** The lines of an options file; a class path can be longer than a command line may be. */
    List<String> optionLines() {
        List<String> lines = new ArrayList<>(options);
        lines.add("-cp");
        lines.add(quote(String.join(File.pathSeparator, classPath)));
        return lines;
    }

    /** The first class path entry of an options file that is not there. */
    static Optional<Path> missing(List<String> optionLines) {
        int option = optionLines.indexOf("-cp");
        if (option < 0 || option + 1 >= optionLines.size()) {
            return Optional.empty();
        }
        String classPath = optionLines.get(option + 1).replaceAll("^\"|\"$", "").replace("\\\\", "\\");
        return Stream.of(classPath.split(File.pathSeparator))
                .map(entry -> Path.of(entry.replaceFirst("[*]$", "")))
                .filter(entry -> !Files.exists(entry))
                .findFirst();
    }

    private static String quote(String text) {
        return "\"" + text.replace("\\", "\\\\") + "\"";
    }
}
