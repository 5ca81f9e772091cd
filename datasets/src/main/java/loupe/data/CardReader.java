package loupe.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Reads a data card from a UTF-8 properties file.
 *
 * <p>Keys: {@code name title description source licence images shape classes citation}, with {@code shape} as three
 * numbers C H W and {@code classes} parted by {@code ", "}, absent for a set with targets; then, numbered from 1, {@code fault.1}, {@code installedIn.1},
 * {@code alsoFrom.1}, {@code confirmed.1}, {@code asPublished.1} and {@code file.1 = name bytes sha256 address...}, with {@code -} for a size that is not published.
 */
final class CardReader {

    private final String resource;
    private final Properties keys;

    private CardReader(String resource, Properties keys) {
        this.resource = resource;
        this.keys = keys;
    }

    static DataCard read(Class<?> anchor, String resource) {
        try (InputStream in = anchor.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "resource: expected a file beside " + anchor.getName() + ", got " + resource);
            }
            Properties keys = new Properties();
            keys.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new CardReader(resource, keys).card();
        } catch (IOException broken) {
            throw new DataException(resource + " cannot be read", broken);
        }
    }

    private DataCard card() {
        return new DataCard(
                text("name"),
                text("title"),
                text("description"),
                text("source"),
                text("licence"),
                Integer.parseInt(text("images")),
                shape(),
                classes(),
                text("citation"),
                numbered("fault", Function.identity()),
                numbered("file", this::file),
                numbered("installedIn", Path::of),
                numbered("alsoFrom", Function.identity()),
                new DataCard.Verification(
                        numbered("confirmed", Function.identity()), numbered("asPublished", Function.identity())));
    }

    // A set with targets has none.
    private List<String> classes() {
        return keys.containsKey("classes") ? List.of(text("classes").split(", ")) : List.of();
    }

    private ImageShape shape() {
        String[] sizes = words("shape", text("shape"), 3);
        return new ImageShape(Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]), Integer.parseInt(sizes[2]));
    }

    private DataFile file(String line) {
        String[] words = words("file", line, 3);
        List<URI> addresses = Arrays.stream(words).skip(3).map(URI::create).toList();
        return new DataFile(words[0], size(words[1]), words[2], addresses);
    }

    private static long size(String word) {
        return word.equals("-") ? DataFile.UNKNOWN_SIZE : Long.parseLong(word);
    }

    private String[] words(String key, String line, int least) {
        String[] words = line.split(" +");
        if (words.length < least) {
            throw new IllegalArgumentException(
                    resource + ": " + key + ": expected at least " + least + " words, got \"" + line + "\"");
        }
        return words;
    }

    private String text(String key) {
        String value = keys.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(resource + ": expected the key " + key + ", got none");
        }
        return value.strip();
    }

    private <T> List<T> numbered(String key, Function<String, T> read) {
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> keys.getProperty(key + "." + i))
                .takeWhile(Objects::nonNull)
                .map(read)
                .toList();
    }
}
