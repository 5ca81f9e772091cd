package loupe.data;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

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
 * @param verification which of these facts were compared with the bytes, and which stand here as they were published
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
        List<String> alsoFrom,
        Verification verification) {

    /** Copies the lists. */
    public DataCard {
        classes = List.copyOf(classes);
        knownFaults = List.copyOf(knownFaults);
        files = List.copyOf(files);
        installedIn = List.copyOf(installedIn);
        alsoFrom = List.copyOf(alsoFrom);
    }

    /**
     * Where the facts of a card come from.
     *
     * @param confirmed what was compared with the bytes of the files or with the papers that came with them
     * @param asPublished what stands on the card as others state it, not checked here
     */
    public record Verification(List<String> confirmed, List<String> asPublished) {

        /** Copies the lists. */
        public Verification {
            confirmed = List.copyOf(confirmed);
            asPublished = List.copyOf(asPublished);
        }

        /**
         * Says nothing, as for a set that a program makes.
         *
         * @return two empty lists
         */
        public static Verification none() {
            return new Verification(List.of(), List.of());
        }
    }

    /**
     * A card that says nothing of its verification.
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
    public DataCard(
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
        this(
                name,
                title,
                description,
                source,
                licence,
                images,
                shape,
                classes,
                citation,
                knownFaults,
                files,
                installedIn,
                alsoFrom,
                Verification.none());
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
     * Whether its files are part of this software.
     *
     * @return true when it has files, none of which is downloaded or installed from elsewhere
     */
    public boolean isEmbedded() {
        return !files.isEmpty()
                && installedIn.isEmpty()
                && files.stream().allMatch(file -> file.addresses().isEmpty());
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
        String kind = classes.isEmpty() ? "numbers to predict" : classes.size() + " classes";
        return title + " (" + name + "): " + images + " images " + shape + ", " + kind + "\n" + description
                + (classes.isEmpty() ? "" : "\nClasses: " + String.join(", ", classes)) + "\nSource: " + source
                + "\nLicence: " + licence + "\nCitation: " + citation + lines("Known faults", knownFaults)
                + lines("Files", files) + lines("Also from", alsoFrom)
                + lines("Confirmed from the bytes", verification.confirmed())
                + lines("As published, not checked here", verification.asPublished());
    }

    private static String lines(String heading, List<?> items) {
        return items.isEmpty()
                ? ""
                : items.stream().map(item -> "\n  " + item).collect(Collectors.joining("", "\n" + heading + ":", ""));
    }
}
