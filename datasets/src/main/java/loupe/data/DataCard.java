package loupe.data;

import java.nio.file.Path;
import java.util.List;

/**
 * What a person must know about a data set before trusting a number that was found with it.
 *
 * @param name what {@link Datasets#dataset} calls it
 * @param title its title
 * @param description what the images show and how they were made
 * @param source who published it, where
 * @param licence what may be done with it
 * @param images how many images it has
 * @param shape the shape of each image
 * @param classes the class names
 * @param citation how to cite it
 * @param knownFaults what is wrong or doubtful about it
 * @param files the files that it is made of
 * @param installedIn folders where a system package puts these files
 * @param alsoFrom packages that carry these files, in words
 */
public record DataCard(
        String name,
        String title,
        String description,
        String source,
        String licence,
        int images,
        ImageShape shape,
        List<String> classes,
        String citation,
        List<String> knownFaults,
        List<DataFile> files,
        List<Path> installedIn,
        List<String> alsoFrom) {

    /** Copies the lists. */
    public DataCard {
        classes = List.copyOf(classes);
        knownFaults = List.copyOf(knownFaults);
        files = List.copyOf(files);
        installedIn = List.copyOf(installedIn);
        alsoFrom = List.copyOf(alsoFrom);
    }

    /**
     * Reads a card from a class path resource; {@link CardReader} says its form.
     *
     * @param anchor a class beside the resource
     * @param resource the resource's name
     * @return the card
     * @throws IllegalArgumentException when the resource is absent or a key of it is
     */
    public static DataCard read(Class<?> anchor, String resource) {
        return CardReader.read(anchor, resource);
    }

    /**
     * A file of the set.
     *
     * @param fileName its canonical name
     * @return the file
     * @throws IllegalArgumentException when the set has no such file
     */
    public DataFile file(String fileName) {
        return files.stream()
                .filter(file -> file.name().equals(fileName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("fileName: expected one of "
                        + files.stream().map(DataFile::name).toList() + ", got " + fileName));
    }

    @Override
    public String toString() {
        return title + " (" + name + "): " + images + " images " + shape + ", " + classes.size() + " classes\n"
                + description + "\nClasses: " + String.join(", ", classes) + "\nSource: " + source + "\nLicence: "
                + licence + "\nCitation: " + citation + "\nKnown faults:\n  " + String.join("\n  ", knownFaults);
    }
}
