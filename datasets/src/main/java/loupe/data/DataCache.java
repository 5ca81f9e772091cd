package loupe.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder where downloaded files are kept and where a person may put files by hand, raw or as {@code .gz}.
 *
 * <p>The files of a set stand in a folder of the set's name. The cache is {@code loupe.data.dir} (a system property), else
 * {@code LOUPE_DATA_DIR} (an environment variable), else {@code loupe/data} in {@code XDG_CACHE_HOME} or in
 * {@code ~/.cache}.
 */
public final class DataCache {

    private final Path folder;

    private DataCache(Path folder) {
        this.folder = folder;
    }

    /**
     * The cache of this user.
     *
     * @return the cache; its folder need not exist yet
     */
    public static DataCache standard() {
        return new DataCache(folder(System::getProperty, System::getenv));
    }

    /**
     * A cache in a folder of one's own.
     *
     * @param folder the folder; it need not exist yet
     * @return the cache
     */
    public static DataCache at(Path folder) {
        return new DataCache(folder);
    }

    static Path folder(UnaryOperator<String> property, UnaryOperator<String> environment) {
        return given(property.apply("loupe.data.dir"))
                .or(() -> given(environment.apply("LOUPE_DATA_DIR")))
                .orElseGet(() -> given(environment.apply("XDG_CACHE_HOME"))
                        .filter(Path::isAbsolute)
                        .orElseGet(() -> Path.of(property.apply("user.home"), ".cache"))
                        .resolve("loupe/data"));
    }

    private static Optional<Path> given(String path) {
        return Optional.ofNullable(path).filter(text -> !text.isBlank()).map(Path::of);
    }

    /**
     * Where the files of a set are kept.
     *
     * @param card the set
     * @return a folder in the cache; it need not exist yet
     */
    public Path folder(DataCard card) {
        return folder.resolve(card.name());
    }

    /**
     * The verified bytes of a file, not compressed: installed, kept or downloaded.
     *
     * @param card the set
     * @param file one of its files
     * @param progress hears how far a download is
     * @return the bytes that the card's SHA-256 names
     * @throws DataException when the file is changed, or cannot be had; the message says which file to put where
     */
    public byte[] bytes(DataCard card, DataFile file, Progress progress) {
        Optional<Path> kept = find(card, file);
        if (kept.isPresent()) {
            return FileCheck.read(kept.get(), file);
        }
        throw new DataException(advice(card, List.of()));
    }

    /**
     * Whether every file of a set stands somewhere, without a look inside.
     *
     * @param card the set
     * @return true when no download is needed
     */
    public boolean has(DataCard card) {
        return card.files().stream().allMatch(file -> find(card, file).isPresent());
    }

    private Optional<Path> find(DataCard card, DataFile file) {
        return Stream.concat(card.installedIn().stream(), Stream.of(folder(card)))
                .flatMap(place -> Stream.of(place.resolve(file.name()), place.resolve(file.name() + ".gz")))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private String advice(DataCard card, List<String> failures) {
        String missing = card.files().stream()
                .filter(file -> find(card, file).isEmpty())
                .map(file -> "\n  " + file)
                .collect(Collectors.joining());
        String others = card.alsoFrom().stream().map(other -> "\n  " + other).collect(Collectors.joining());
        String tried = failures.stream().map(failure -> "\n  " + failure).collect(Collectors.joining());
        return card.name() + ": files are missing and cannot be downloaded:" + tried
                + "\nPut these, raw or as .gz, into " + folder(card) + ":" + missing + "\nThey can also be had from:"
                + others;
    }
}
