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
        Path path = PathPattern.path(word.matches(".*[*?\\[{].*") ? "." : word);
        List<Path> found = Files.isDirectory(path) && !word.matches(".*[*?\\[{].*")
                ? PathPattern.inFolder(path, "*.jar")
                : PathPattern.files(word).stream()
                        .filter(file -> file.toString().endsWith(".jar"))
                        .toList();
        if (found.isEmpty()) {
            throw call.expected("jars that exist", "none for '" + word + "'");
        }
        return found;
    }
}
