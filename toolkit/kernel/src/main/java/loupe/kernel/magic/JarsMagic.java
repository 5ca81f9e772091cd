package loupe.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code %jars}: adds jars by pattern. */
record JarsMagic() implements Magic {

    @Override
    public List<String> names() {
        return List.of("jars", "jar");
    }

    @Override
    public String usage() {
        return "%jars [file, folder or lib/*.jar ...]";
    }

    @Override
    public String purpose() {
        return "Adds the jars that match, and all those in a folder; alone, lists what was added.";
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
        List<Path> jars = new ArrayList<>();
        for (String word : call.words()) {
            jars.addAll(jars(word, call));
        }
        return jars.isEmpty() ? ClassPathMagic.list(call) : ClassPathMagic.add(jars, call);
    }

    private static List<Path> jars(String word, MagicCall call) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path file : PathPattern.files(word)) {
            if (Files.isDirectory(file)) {
                found.addAll(PathPattern.inFolder(file, "*.jar"));
            } else if (file.toString().endsWith(".jar")) {
                found.add(file);
            }
        }
        if (found.isEmpty()) {
            throw call.expected("jars that exist", "none for '" + word + "'");
        }
        return found;
    }
}
