package loupe.data;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Loads a file in a process of its own. */
final class OtherLoad {

    private OtherLoad() {}

    /** Starts it; its output goes to a file. */
    static Process start(Path folder, URI address, byte[] content, Path out) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherLoad.class.getName(),
                        folder.toString(),
                        address.toString(),
                        String.valueOf(content.length),
                        Sha256.of(content))
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
    }

    /** Whether each of the files holds a word. */
    static boolean allSay(String word, List<Path> files) throws IOException {
        for (Path file : files) {
            if (!Files.exists(file) || !Files.readString(file).contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Takes the cache's folder, an address, a size and a hash. */
    public static void main(String[] arguments) {
        DataFile file =
                new DataFile("data", Long.parseLong(arguments[2]), arguments[3], List.of(URI.create(arguments[1])));
        DataCard card = Cards.of(1, new ImageShape(1, 1, 1), file);
        System.out.println("loading");
        byte[] content = DataCache.at(Path.of(arguments[0])).bytes(card, file, Progress.silent());
        System.out.println("loaded " + Sha256.of(content));
    }
}
