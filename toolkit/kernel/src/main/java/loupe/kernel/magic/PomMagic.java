package loupe.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code %loadFromPOM} and {@code %%loadFromPOM}: adds what a POM needs.
 *
 * @param maven what was added before
 */
record PomMagic(MavenSession maven) implements Magic {

    private static final List<String> SCOPES = List.of("compile", "runtime", "provided", "test", "system", "import");

    @Override
    public List<String> names() {
        return List.of("loadFromPOM", "pom");
    }

    @Override
    public String usage() {
        return "%loadFromPOM pom.xml [scope ...]\n%%loadFromPOM [scope ...]";
    }

    @Override
    public String purpose() {
        return "Adds the dependencies of a POM, or of the piece of a POM below; scopes: compile and runtime.";
    }

    @Override
    public boolean isCell() {
        return true;
    }

    @Override
    public Operand operand() {
        return Operand.FILES;
    }

    @Override
    public List<String> fileEnds() {
        return List.of(".xml", ".pom");
    }

    @Override
    public MagicValue run(MagicCall call) throws Exception {
        return call.body().isPresent() ? pasted(call) : file(call);
    }

    private MagicValue file(MagicCall call) throws Exception {
        List<String> words = new ArrayList<>(call.words());
        Path pom =
                PathPattern.path(words.isEmpty() ? "pom.xml" : words.remove(0)).toAbsolutePath();
        if (!Files.isRegularFile(pom)) {
            throw call.expected("a POM file that exists", "'" + pom + "'");
        }
        return add(pom, scopes(words, call), call);
    }

    private MagicValue pasted(MagicCall call) throws Exception {
        List<String> scopes = scopes(call.words(), call);
        Path file = Files.createTempFile("loupe", ".pom");
        try {
            Files.writeString(file, PomSnippet.whole(call.body().orElseThrow()));
            return add(file, scopes, call);
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    private MagicValue add(Path pom, List<String> scopes, MagicCall call) throws Exception {
        return maven.add(call, resolver -> resolver.resolve(resolver.read(pom, scopes)));
    }

    private static List<String> scopes(List<String> words, MagicCall call) {
        for (String word : words) {
            if (!SCOPES.contains(word)) {
                throw call.expected("scopes of " + SCOPES, "'" + word + "'");
            }
        }
        return words.isEmpty() ? Wanted.USUAL : words;
    }
}
