package loupe.kernel.magic;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code %classpath}: adds jars and folders of classes. */
record ClassPathMagic() implements Magic {

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
        return MagicValue.quiet(added);
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
        return MagicValue.quiet(fresh);
    }
}
