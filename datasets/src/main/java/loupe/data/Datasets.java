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
     * CIFAR-10: small colour photographs of ten kinds of things, from the cache or a download of 170 MB.
     *
     * @return 60,000 images (C=3, H=32, W=32); its official split is 50,000 and 10,000
     * @throws DataException when it cannot be had; the message says which file to put where
     */
    public static ImageSet cifar10() {
        return dataset("cifar10");
    }

    /**
     * Faces of 40 people (Olivetti, AT&amp;T Laboratories Cambridge), from the cache or a download of 4 MB.
     *
     * @return 400 images (C=1, H=64, W=64), ten of each person, person by person
     * @throws DataException when it cannot be had; the message says which file to put where
     */
    public static ImageSet olivetti() {
        return dataset("olivetti");
    }

    /**
     * Pieces of photographs with a face and without one, read where Debian's python3-skimage installs them.
     *
     * @return 200 images (C=1, H=25, W=25) of 2 classes
     * @throws DataException when it cannot be had; the message says which file to put where
     */
    public static ImageSet lfwSubset() {
        return dataset("lfwSubset");
    }

    /**
     * Faces with fifteen points (Kaggle), from a file that a person puts into the cache.
     *
     * @return the 2,140 complete images (C=1, H=96, W=96) with 30 target values
     * @throws DataException when it cannot be had; the message says which file to put where
     */
    public static ImageSet facialKeypoints() {
        return dataset("facialKeypoints");
    }

    /**
     * Hands that show a digit (Sign Language Digits), from a folder that a person puts into the cache.
     *
     * <p>The set knows who is shown: {@code groupSplit(signLanguageDigits(), 0.8, 42)} keeps the 217 students apart.
     *
     * @return 2,062 images (C=3, H=100, W=100) of the digits 0 to 9, with the student as group
     * @throws DataException when it cannot be had; the message says which file to put where
     */
    public static ImageSet signLanguageDigits() {
        return dataset("signLanguageDigits");
    }

    /**
     * Faces with twenty points (BioID), from archives that a person puts into the cache.
     *
     * @return 1,521 images (C=1, H=286, W=384) with 40 target values
     * @throws DataException when it cannot be had; the message says which file to put where
     */
    public static ImageSet bioId() {
        return dataset("bioId");
    }

    /**
     * Pieces of a Landsat picture of four bands, read where Debian's r-cran-mlbench installs them.
     *
     * @return 6,435 images (C=4, H=3, W=3) of 6 kinds of ground; its official split is 4,435 and 2,000
     * @throws DataException when it cannot be had; the message says which file to put where
     */
    public static ImageSet landsat() {
        return dataset("landsat");
    }

    /**
     * Indian Pines: fields in Indiana, seen by AVIRIS.
     *
     * @return 145 x 145 pixels, 200 bands, 16 classes
     * @throws DataException when it cannot be had; the message says which file to put where
     */
    public static Scene indianPines() {
        return scene("indianPines");
    }

    /**
     * Pavia University: a campus, seen by ROSIS.
     *
     * @return 610 x 340 pixels, 103 bands, 9 classes
     * @throws DataException when it cannot be had; the message says which file to put where
     */
    public static Scene paviaUniversity() {
        return scene("paviaUniversity");
    }

    /**
     * Salinas: fields in California, seen by AVIRIS.
     *
     * @return 512 x 217 pixels, 204 bands, 16 classes
     * @throws DataException when it cannot be had; the message says which file to put where
     */
    public static Scene salinas() {
        return scene("salinas");
    }

    /**
     * A hyperspectral scene by name.
     *
     * @param name as on its card; case, hyphens, underscores and blanks do not count
     * @return the scene, of which {@link #dataset} gives the labelled spectra alone
     * @throws IllegalArgumentException when no source has that name, or it is no scene
     * @throws DataException when the scene cannot be had
     */
    public static Scene scene(String name) {
        if (source(name) instanceof SceneSource scenes) {
            return scenes.scene(DataCache.standard(), Progress.standard());
        }
        throw new IllegalArgumentException("name: expected a hyperspectral scene, got \"" + name + "\"");
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
        return dataset(name, Progress.standard());
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
