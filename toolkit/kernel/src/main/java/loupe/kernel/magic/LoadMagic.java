package loupe.kernel.magic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** {@code %load}: runs a notebook or a file of Java. */
record LoadMagic() implements Magic {

    @Override
    public List<String> names() {
        return List.of("load");
    }

    @Override
    public String usage() {
        return "%load file.ipynb | file.jsh | file.java";
    }

    @Override
    public String purpose() {
        return "Runs the code cells of a notebook, or a file of Java, as part of this cell.";
    }

    @Override
    public Operand operand() {
        return Operand.FILES;
    }

    @Override
    public List<String> fileEnds() {
        return List.of(".ipynb", ".jsh", ".jshell", ".java", ".ijava");
    }

    /** The file, or the first that one of the known ends makes of it: {@code %load util} means util.jsh. */
    private Path file(String typed) {
        return Stream.concat(Stream.of(""), fileEnds().stream())
                .map(end -> PathPattern.path(typed + end))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseGet(() -> PathPattern.path(typed));
    }

    @Override
    public MagicValue run(MagicCall call) throws IOException {
        List<String> words = call.words();
        if (words.size() != 1) {
            throw call.expected("one file", words.isEmpty() ? "none" : words.toString());
        }
        Path file = file(words.get(0));
        if (!Files.isRegularFile(file)) {
            throw call.expected("a file that exists", "'" + words.get(0) + "'");
        }
        MagicValue last = MagicValue.NONE;
        for (SourceFile.Part part : SourceFile.read(file, call)) {
            last = call.host().evaluate(part.name(), part.code());
        }
        return last;
    }
}
