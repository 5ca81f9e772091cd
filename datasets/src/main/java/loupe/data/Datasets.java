package loupe.data;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;

/**
 * The sets in one call each; for static import.
 *
 * <pre>{@code
 * var data = fashion().split(0.8, 42);
 * }</pre>
 */
public final class Datasets {

    private Datasets() {}

    /**
     * 2,000 + 500 images of Fashion-MNIST, embedded: no download.
     *
     * @return 2,500 images (C=1, H=28, W=28) of 10 classes; its official split is 2,000 and 500
     */
    public static ImageSet fashion() {
        return dataset("fashion");
    }

    /**
     * The whole of Fashion-MNIST, from Debian's package, the cache or a download of 30 MB.
     *
     * @return 70,000 images (C=1, H=28, W=28) of 10 classes; its official split is 60,000 and 10,000
     * @throws DataException when it cannot be had; the message says which file to put where
     */
    public static ImageSet fashionMnist() {
        return dataset("fashionMnist");
    }

    /**
     * The whole of MNIST, from the cache or a download of 11 MB.
     *
     * @return 70,000 images (C=1, H=28, W=28) of the digits 0 to 9; its official split is 60,000 and 10,000
     * @throws DataException when it cannot be had; the message says which file to put where
     */
    public static ImageSet mnist() {
        return dataset("mnist");
    }

    /**
     * 1,797 small digits (optdigits), embedded: no download.
     *
     * @return 1,797 images (C=1, H=8, W=8) of the digits 0 to 9, without an official split
     */
    public static ImageSet digits() {
        return dataset("digits");
    }

    /**
     * A set by name.
     *
     * @param name as on its card; case, hyphens, underscores and blanks do not count
     * @return the set
     * @throws IllegalArgumentException when no source has that name
     * @throws DataException when the set cannot be had
     */
    public static ImageSet dataset(String name) {
        return dataset(name, Progress.lines(System.out));
    }

    /**
     * A set by name, with an ear for downloads.
     *
     * @param name as on its card; case, hyphens, underscores and blanks do not count
     * @param progress hears how far a download is
     * @return the set
     * @throws IllegalArgumentException when no source has that name
     * @throws DataException when the set cannot be had
     */
    public static ImageSet dataset(String name, Progress progress) {
        return source(name).load(DataCache.standard(), progress);
    }

    /**
     * What can be loaded.
     *
     * @return the sources on the class path, in the order of their names
     */
    public static List<DataSource> sources() {
        return ServiceLoader.load(DataSource.class, DataSource.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(source -> source.card().name()))
                .toList();
    }

    private static DataSource source(String name) {
        List<DataSource> known = sources();
        return known.stream()
                .filter(source -> plain(source.card().name()).equals(plain(name)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("name: expected one of "
                        + String.join(
                                ", ",
                                known.stream()
                                        .map(source -> source.card().name())
                                        .toList())
                        + ", got \"" + name + "\""));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
    }
}
