package loupe.data.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import loupe.data.DataException;
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
     * @return its complete rows
     * @throws DataException when a row is damaged
     */
    public static ImageSet keypointTable(Path csv) {
        return KeypointTable.read("facialKeypoints", csv);
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
