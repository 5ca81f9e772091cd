package loupe.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassDataArchiveTest {

    @TempDir
    Path folder;

    @Test
    void aClassPathWithFoldersIsSkippedAndSaysWhy() {
        JavaCommand command = JavaCommand.of(List.of(folder.toString()));
        assertThat(ClassDataArchive.make(command, folder))
                .isEqualTo(new ClassDataArchive.Skipped(
                        "the class path holds the folder " + folder + ", and the JVM archives jars only"));
        assertThat(ClassDataArchive.isFresh(command, folder)).isFalse();
    }

    @Test
    void aRehearsalThatFailsIsAnOutcome() throws Exception {
        Path jar = jar("empty.jar", folder.resolve("nothing"));
        assertThat(ClassDataArchive.make(JavaCommand.of(List.of(jar.toString())), folder))
                .asString()
                .contains("the rehearsal ended with status 1");
        assertThat(ClassDataArchive.make(JavaCommand.of(List.of(folder + "/gone.jar")), folder))
                .asString()
                .contains("Skipped", "gone.jar");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("empty.jar", "nothing");
        }
    }

    /** The whole way, with real jars: made, kept, used by the JVM, outdated by a touched jar, and silent then. */
    @Test
    @Tag("slow")
    void theArchiveIsMadeUsedAndOutdated() throws Exception {
        JavaCommand command = JavaCommand.of(jars());
        assertThat(ClassDataArchive.make(command, folder)).isInstanceOf(ClassDataArchive.Made.class);
        assertThat(ClassDataArchive.isFresh(command, folder)).isTrue();
        assertThat(ClassDataArchive.make(command, folder)).isInstanceOf(ClassDataArchive.Kept.class);
        JavaCommand archived = command.withArchive(ClassDataArchive.in(folder));
        assertThat(origin(archived)).contains("loupe.kernel.wire.ConnectionFile source: shared objects file (top)");

        Path touched = Path.of(command.classPath().get(0));
        Files.setLastModifiedTime(touched, java.nio.file.attribute.FileTime.fromMillis(1_000_000_000_000L));
        assertThat(ClassDataArchive.isFresh(command, folder)).isFalse();
        assertThat(output(archived, "-version")).doesNotContain("warning", "CDS", "shared class");
        assertThat(origin(archived)).doesNotContain("shared objects file (top)");
        assertThat(ClassDataArchive.make(command, folder)).isInstanceOf(ClassDataArchive.Made.class);
    }

    /** The class path of this test with its folders packed. */
    private List<String> jars() throws Exception {
        List<String> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            boolean packed = !Files.isDirectory(path);
            jars.add(packed ? entry : jar(jars.size() + ".jar", path).toString());
        }
        return jars;
    }

    private Path jar(String name, Path content) throws Exception {
        Files.createDirectories(content);
        Path jar = folder.resolve(name);
        int status = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "cf", jar.toString(), "-C", content.toString(), ".");
        assertThat(status).isZero();
        return jar;
    }

    private String origin(JavaCommand command) throws Exception {
        return output(command, "-Xlog:class+load", KernelMain.class.getName(), "no-such-file.json");
    }

    private String output(JavaCommand command, String... arguments) throws Exception {
        Path options = Files.write(folder.resolve("used.options"), command.optionLines());
        Path said = folder.resolve("said");
        List<String> words = new ArrayList<>(List.of(command.java().toString(), "@" + options));
        words.addAll(List.of(arguments));
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return Files.readString(said);
    }
}
