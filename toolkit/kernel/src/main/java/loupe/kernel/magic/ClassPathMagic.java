package loupe.kernel.magic;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/** {@code %classpath}: adds jars and folders of classes. */
record ClassPathMagic() implements Magic {

    private static final String JJAVA_EXTENSION = "META-INF/services/org.dflib.jjava.jupyter.Extension";

    @Override
    public List<String> names() {
        return List.of("classpath", "addClasspath");
    }

    @Override
    public String usage() {
        return "%classpath [jar or folder ...]";
    }

    @Override
    public String purpose() {
        return "Adds jars and folders of classes to what cells see; alone, lists what was added.";
    }

    @Override
    public Operand operand() {
        return Operand.FILES;
    }

    @Override
    public List<String> fileEnds() {
        return List.of(".jar");
    }

    @Override
    public MagicValue run(MagicCall call) throws IOException {
        List<Path> entries = new ArrayList<>();
        for (String word : call.words()) {
            for (String one : word.split(File.pathSeparator)) {
                entries.addAll(existing(one, call));
            }
        }
        return entries.isEmpty() ? list(call) : add(entries, call);
    }

    private static List<Path> existing(String typed, MagicCall call) throws IOException {
        List<Path> found = PathPattern.files(typed);
        if (found.isEmpty()) {
            throw call.expected("a jar or folder that exists", "'" + typed + "'");
        }
        return found;
    }

    static MagicValue list(MagicCall call) {
        List<Path> added = call.host().addedClassPath();
        added.forEach(System.out::println);
        if (added.isEmpty()) {
            System.out.println("nothing was added to the class path yet");
        }
        return texts(added);
    }

    static MagicValue add(List<Path> entries, MagicCall call) {
        List<Path> before = call.host().addedClassPath();
        List<Path> fresh = entries.stream()
                .distinct()
                .filter(entry -> !before.contains(entry))
                .toList();
        call.host().addClassPath(fresh);
        List<String> names =
                fresh.stream().map(path -> path.getFileName().toString()).toList();
        System.out.println(names.isEmpty() ? "nothing new to add" : "added " + String.join(", ", names));
        fresh.stream().filter(ClassPathMagic::extendsJJava).forEach(ClassPathMagic::tellOfExtension);
        return texts(fresh);
    }

    /** Texts, as IJava gives them: notebooks have {@code List<String> added = %jars lib/*.jar}. */
    private static MagicValue texts(List<Path> entries) {
        return MagicValue.quiet(entries.stream().map(Path::toString).toList());
    }

    private static boolean extendsJJava(Path entry) {
        if (!Files.isRegularFile(entry)) {
            return false;
        }
        try (ZipFile jar = new ZipFile(entry.toFile())) {
            return jar.getEntry(JJAVA_EXTENSION) != null;
        } catch (IOException noJar) {
            return false;
        }
    }

    private static void tellOfExtension(Path jar) {
        System.err.println(
                "Notice: " + jar.getFileName() + " brings an extension of the JJava kernel, which is not loaded"
                        + " here: its classes can be used, its drawings and magics are missing");
    }
}
