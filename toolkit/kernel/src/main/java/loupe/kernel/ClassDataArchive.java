package loupe.kernel;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The kernel's classes as the JVM lays them out in memory (application class data sharing, JEP 350): a start maps the file
 * instead of reading, checking and linking thousands of classes again.
 *
 * <p>The JVM itself compares the archive with its own version and with the time and size of each jar, and goes on without
 * it when they differ; so an outdated archive costs speed and nothing else.
 *
 * <pre>{@code
 * var command = JavaCommand.ofThisJvm();
 * ClassDataArchive.make(command, folder);                       // Made[...], Kept[...] or Skipped[reason=...]
 * command.withArchive(ClassDataArchive.in(folder));
 * }</pre>
 */
public final class ClassDataArchive {

    private static final String FILE = "classes.jsa";
    private static final String STAMP = "classes.stamp";
    private static final long PATIENCE_SECONDS = 240;

    private ClassDataArchive() {}

    /** What came of {@link #make}. */
    public sealed interface Outcome {}

    /**
     * There is a new archive.
     *
     * @param file the archive
     * @param bytes its size
     */
    public record Made(Path file, long bytes) implements Outcome {}

    /**
     * The archive that was there still fits.
     *
     * @param file the archive
     */
    public record Kept(Path file) implements Outcome {}

    /**
     * There is no archive; the kernel starts without, about half as fast.
     *
     * @param reason why there is none
     */
    public record Skipped(String reason) implements Outcome {}

    /**
     * The archive's place in a folder of a kernel spec.
     *
     * @param folder the folder
     * @return the file, which need not exist
     */
    public static Path in(Path folder) {
        return folder.resolve(FILE);
    }

    /**
     * Makes the archive by a rehearsal of the kernel, which takes some seconds, unless the one that is there still fits.
     *
     * @param command how the kernel is started, without an archive
     * @param folder where the archive goes
     * @return what came of it; a failure is an outcome too, since the kernel also starts without an archive
     */
    public static Outcome make(JavaCommand command, Path folder) {
        try {
            List<Path> entries = entries(command);
            List<Path> folders = entries.stream().filter(Files::isDirectory).toList();
            if (!folders.isEmpty()) {
                return new Skipped(
                        "the class path holds the folder " + folders.get(0) + ", and the JVM archives jars only");
            }
            String stamp = stamp(command, entries);
            if (fits(folder, stamp)) {
                return new Kept(in(folder));
            }
            return rehearse(command, folder, stamp);
        } catch (IOException fault) {
            return new Skipped(fault.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Skipped("interrupted");
        }
    }

    /**
     * Whether a folder holds an archive that fits.
     *
     * @param command how the kernel is started
     * @param folder the folder of its spec
     * @return false when there is none, or a jar or the JVM has changed since it was made
     */
    public static boolean isFresh(JavaCommand command, Path folder) {
        try {
            return fits(folder, stamp(command, entries(command)));
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean fits(Path folder, String stamp) throws IOException {
        Path written = folder.resolve(STAMP);
        return Files.exists(in(folder))
                && Files.exists(written)
                && Files.readString(written).equals(stamp);
    }

    private static Outcome rehearse(JavaCommand command, Path folder, String stamp)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, "classes", ".new");
        Path said = Files.createTempFile(folder, "rehearsal", ".log");
        Files.delete(fresh);
        try {
            int status = run(command, folder, fresh, said);
            if (status != 0 || !Files.exists(fresh)) {
                return new Skipped("the rehearsal ended with status " + status + ": " + lastLine(said));
            }
            Files.move(fresh, in(folder), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            Files.writeString(folder.resolve(STAMP), stamp);
            return new Made(in(folder), Files.size(in(folder)));
        } finally {
            Files.deleteIfExists(fresh);
            Files.deleteIfExists(said);
        }
    }

    private static int run(JavaCommand command, Path folder, Path fresh, Path said)
            throws IOException, InterruptedException {
        Path options = Files.createTempFile(folder, "java", ".options");
        try {
            Files.write(options, command.optionLines());
            Process rehearsal = new ProcessBuilder(
                            command.java().toString(),
                            "-XX:ArchiveClassesAtExit=" + fresh,
                            // One line for each class that cannot be archived is of no use to anyone.
                            "-Xlog:disable",
                            "-Xlog:all=error:stderr",
                            "@" + options,
                            KernelRehearsal.class.getName())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!rehearsal.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                rehearsal.destroyForcibly().waitFor();
                return -1;
            }
            return rehearsal.exitValue();
        } finally {
            Files.deleteIfExists(options);
        }
    }

    private static String lastLine(Path said) throws IOException {
        List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank())
                .toList();
        return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
    }

    /** The class path as the JVM sees it, its wildcards resolved. */
    private static List<Path> entries(JavaCommand command) throws IOException {
        List<Path> all = new ArrayList<>();
        for (String entry : command.classPath()) {
            if (entry.endsWith("*")) {
                try (var jars = Files.newDirectoryStream(Path.of(entry.substring(0, entry.length() - 1)), "*.jar")) {
                    jars.forEach(all::add);
                }
            } else {
                all.add(Path.of(entry));
            }
        }
        return all;
    }

    /** What the JVM compares, as text: its own version, the options and each jar with its time and size. */
    private static String stamp(JavaCommand command, List<Path> entries) throws IOException {
        StringBuilder text = new StringBuilder(
                command.java() + "\n" + Runtime.version() + "\n" + String.join(" ", command.options()) + "\n");
        for (Path entry : entries) {
            text.append(entry)
                    .append(File.pathSeparatorChar)
                    .append(Files.getLastModifiedTime(entry).toMillis())
                    .append(File.pathSeparatorChar)
                    .append(Files.size(entry))
                    .append('\n');
        }
        return text.toString();
    }
}
