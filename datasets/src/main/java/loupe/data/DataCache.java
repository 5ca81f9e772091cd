package loupe.data;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
        return kept.isPresent() ? FileCheck.read(kept.get(), file) : fetch(card, file, progress);
    }

    /**
     * Whether every file of a set stands somewhere, without a look inside.
     *
     * @param card the set
     * @return true when no download is needed
     */
    public boolean has(DataCard card) {
        return missing(card).isEmpty();
    }

    /**
     * Whether a set can be loaded without a download: it is embedded, its files stand somewhere, or there is a folder for
     * what a person places by hand. Nothing is looked at inside.
     *
     * @param card the set
     * @return true when it is worth a try
     */
    public boolean isHere(DataCard card) {
        return card.isEmbedded() || (card.files().isEmpty() ? Files.isDirectory(folder(card)) : has(card));
    }

    /**
     * What to do to have a set on this machine.
     *
     * @param card the set
     * @return lines that name the files, the folder to put them in and who has them
     */
    public String howToGet(DataCard card) {
        if (card.isEmbedded()) {
            return "It is part of Loupe.";
        }
        boolean download =
                card.files().stream().allMatch(file -> !file.addresses().isEmpty());
        String first = download && !card.files().isEmpty()
                ? "Load it (it is downloaded once), or: ./loupe data get " + card.name() + "\nWithout a network: "
                : "";
        return first + MissingFiles.places(card, folder(card), missing(card));
    }

    private Optional<Path> find(DataCard card, DataFile file) {
        return Stream.concat(card.installedIn().stream(), Stream.of(folder(card)))
                .flatMap(place -> Stream.of(place.resolve(file.name()), place.resolve(file.name() + ".gz")))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private byte[] fetch(DataCard card, DataFile file, Progress progress) {
        List<String> failures = new ArrayList<>();
        try (FolderLock lock = FolderLock.of(folder(card))) {
            // Another thread or process may have brought it while this one waited.
            Optional<Path> kept = find(card, file);
            if (kept.isPresent()) {
                return FileCheck.read(kept.get(), file);
            }
            for (URI address : file.addresses()) {
                Download download = new Download(file, address, folder(card), progress);
                Optional<byte[]> content = attempt(download, address.toString(), failures);
                if (content.isPresent()) {
                    return content.get();
                }
            }
        } catch (IOException unusable) {
            note(failures, folder(card).toString(), unusable);
        }
        throw new DataException(MissingFiles.advice(card, folder(card), missing(card), failures));
    }

    private static Optional<byte[]> attempt(Download download, String address, List<String> failures) {
        try {
            return Optional.of(download.run());
        } catch (IOException | DataException failure) {
            note(failures, address, failure);
            return Optional.empty();
        }
    }

    // An interrupted thread fails at whatever it does next: that says nothing about the address or the folder.
    private static void note(List<String> failures, String where, Exception failure) {
        if (Thread.currentThread().isInterrupted()) {
            throw new DataException(where + ": interrupted; the next load continues it", failure);
        }
        failures.add(where + ": " + words(failure));
    }

    private static String words(Exception failure) {
        if (failure instanceof UnknownHostException) {
            return "the host is not found (no network?)";
        }
        if (failure instanceof SocketTimeoutException) {
            return "no answer in time";
        }
        boolean speaks = failure instanceof DataException || failure.getClass() == IOException.class;
        return speaks ? failure.getMessage() : failure.toString();
    }

    private List<DataFile> missing(DataCard card) {
        return card.files().stream().filter(file -> find(card, file).isEmpty()).toList();
    }
}
