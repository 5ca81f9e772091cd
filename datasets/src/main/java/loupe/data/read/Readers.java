package loupe.data.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import loupe.data.DataException;
import loupe.data.IdxFiles;
import loupe.data.Image;
import loupe.data.ImageSet;

/**
 * Reads one's own files; for static import.
 *
 * <pre>{@code
 * Image photo = image(Path.of("cat.jpg"));
 * ImageSet pets = folderPerClass(Path.of("pets")).images();
 * }</pre>
 */
public final class Readers {

    private Readers() {}

    /**
     * Reads a PNG, JPEG, GIF, BMP, PGM or PPM file, turned as its EXIF orientation says.
     *
     * @param file the file
     * @return a grey (C=1) or colour (C=3) image of values 0..1, named after the file
     * @throws DataException when it is no picture, is damaged or too large
     */
    public static Image image(Path file) {
        return PictureFile.read(file.getFileName().toString(), content(file));
    }

    /**
     * Reads a picture that stands in memory, as out of an archive.
     *
     * @param name what to call it
     * @param content the bytes of a PNG, JPEG, GIF, BMP, PGM or PPM file
     * @return a grey (C=1) or colour (C=3) image of values 0..1
     * @throws DataException when it is no picture, is damaged or too large
     */
    public static Image image(String name, byte[] content) {
        return PictureFile.read(name, content);
    }

    /**
     * Reads images and labels in the form of MNIST, raw or as {@code .gz}, as EMNIST, KMNIST and others are published.
     *
     * <pre>{@code
     * var kana = idx("kmnist", Path.of("train-images-idx3-ubyte.gz"), Path.of("train-labels-idx1-ubyte.gz"), classes);
     * }</pre>
     *
     * @param name what to call the set
     * @param images N x H x W unsigned bytes
     * @param labels N unsigned bytes
     * @param classes the class names; a label is an index into it
     * @return N images (C=1, H, W)
     * @throws DataException when a file is damaged, or the counts differ
     */
    public static ImageSet idx(String name, Path images, Path labels, List<String> classes) {
        return IdxFiles.read(name, images, labels, classes);
    }

    /**
     * Reads a table that R has saved.
     *
     * @param file an {@code .rda} file in XDR form, packed by xz, gzip or not at all
     * @return its first table
     * @throws DataException when it is damaged or holds no table
     */
    public static RDataFrame rda(Path file) {
        return RDataFrame.read(file.getFileName().toString(), content(file));
    }

    /**
     * Hands over the plain files below a folder and in the zip archives there, without unpacking onto the disk.
     *
     * @param folder the folder; links are not followed
     * @param mostBytes the largest file that is let through
     * @param wanted says by name, with slashes between folders, which files are kept
     * @param keep gets the name and the bytes of each of them, in the order of their names
     * @throws DataException when a file cannot be read or an archive is damaged
     */
    public static void eachFile(
            Path folder, long mostBytes, Predicate<String> wanted, BiConsumer<String, byte[]> keep) {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder, 4)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new DataException(folder + ": cannot be listed: " + unreadable, unreadable);
        }
        for (Path file : files) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                ZipFiles.read(name, content(file), mostBytes, wanted, keep);
            } else if (wanted.test(name)) {
                keep.accept(name, content(file));
            }
        }
    }

    /**
     * Reads a folder that holds one folder of pictures for each class.
     *
     * @param folder the folder; its folders, in the order of their names, are the classes
     * @return the images, all of one shape, and their files
     * @throws DataException when there is no picture, or one is of another shape
     */
    public static FolderImages folderPerClass(Path folder) {
        return FolderImages.read(folder);
    }

    /**
     * Reads a table of faces in the form of Kaggle's "Facial Keypoints Detection".
     *
     * @param csv the file, as {@code training.csv}
     * @return its complete rows, images (C=1, H=96, W=96)
     * @throws DataException when a row is damaged or no row is complete
     */
    public static ImageSet keypointTable(Path csv) {
        return KeypointTable.read("facialKeypoints", csv, KeypointTable.SIDE);
    }

    /**
     * Reads a table of faces in that form with images of another size.
     *
     * @param csv the file
     * @param side height and width of an image in pixels
     * @return its complete rows, images (C=1, H=side, W=side)
     * @throws DataException when a row is damaged or no row is complete
     */
    public static ImageSet keypointTable(Path csv, int side) {
        return KeypointTable.read("facialKeypoints", csv, side);
    }

    /**
     * Reads an array that NumPy has saved.
     *
     * @param file a {@code .npy} file of numbers
     * @return the array
     * @throws DataException when it is damaged or of a type that is not read
     */
    public static NumpyArray npy(Path file) {
        return NumpyArray.read(file.getFileName().toString(), content(file));
    }

    /**
     * Reads the only numeric array of a MATLAB file.
     *
     * @param file a {@code .mat} file of version 5, compressed or not
     * @return the array
     * @throws DataException when it is damaged or holds no numeric array
     */
    public static MatlabArray mat(Path file) {
        return MatlabArray.read(file.getFileName().toString(), content(file));
    }

    static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new DataException(file + ": cannot be read: " + unreadable, unreadable);
        }
    }
}
