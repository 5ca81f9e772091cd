package loupe.data.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loupe.data.DataException;
import loupe.data.Image;
import loupe.data.ImageSet;
import loupe.data.ImageShape;

/**
 * Images that stand in one folder for each class, and the file of each.
 *
 * <pre>{@code
 * FolderImages hands = folderPerClass(Path.of("Dataset"));
 * int[] person = hands.groups("p(\\d+)_.*");   // the same number for the same person: split by it
 * }</pre>
 *
 * @param images N labelled images; the class is the folder's name
 * @param files the N files, in the same order: class by class, then by name, numbers by their value
 */
public record FolderImages(ImageSet images, List<Path> files) {

    private static final Pattern PICTURE = Pattern.compile(".*\\.(png|jpe?g|gif|bmp|pgm|ppm)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Copies the list. */
    public FolderImages {
        files = List.copyOf(files);
    }

    static FolderImages read(Path folder) {
        List<Path> classes = children(folder, Files::isDirectory);
        List<Path> files = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (int k = 0; k < classes.size(); k++) {
            for (Path file : children(classes.get(k), FolderImages::isPicture)) {
                files.add(file);
                labels.add(k);
            }
        }
        if (files.isEmpty()) {
            throw new DataException(folder + ": expected folders of pictures, one for each class, got none");
        }
        List<String> names =
                classes.stream().map(path -> path.getFileName().toString()).toList();
        int[] indices = labels.stream().mapToInt(Integer::intValue).toArray();
        return new FolderImages(set(folder.getFileName().toString(), files, indices, names), files);
    }

    /**
     * Which images belong together, by what a pattern finds in the names of their files.
     *
     * @param pattern a regular expression for the file's name with one group, as {@code "person(\\d+)_.*"}
     * @return N group numbers from 0, in the order in which the groups first appear
     * @throws IllegalArgumentException when the pattern has no group or a file's name does not match
     */
    public int[] groups(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        Map<String, Integer> known = new LinkedHashMap<>();
        return files.stream()
                .map(file -> key(compiled, file.getFileName().toString()))
                .mapToInt(key -> known.computeIfAbsent(key, absent -> known.size()))
                .toArray();
    }

    /**
     * The images with what a pattern finds in the names of their files as groups.
     *
     * <pre>{@code
     * var data = groupSplit(folderPerClass(Path.of("hands")).grouped("person(\\d+)_.*"), 0.8, 42);   // no person in both
     * }</pre>
     *
     * @param pattern a regular expression for the file's name with one group
     * @return the images, which know their groups
     * @throws IllegalArgumentException when the pattern has no group or a file's name does not match
     */
    public ImageSet grouped(String pattern) {
        return images.withGroups(groups(pattern));
    }

    private static String key(Pattern pattern, String name) {
        Matcher matcher = pattern.matcher(name);
        if (!matcher.matches() || matcher.groupCount() < 1) {
            throw new IllegalArgumentException(
                    "pattern: expected a group and a match with every file name, got " + pattern + " for " + name);
        }
        return matcher.group(1);
    }

    private static ImageSet set(String name, List<Path> files, int[] labels, List<String> classes) {
        Image first = Readers.image(files.get(0));
        ImageShape shape = first.shape();
        byte[] pixels = new byte[Math.multiplyExact(files.size(), shape.values())];
        IntStream.range(0, files.size()).forEach(i -> {
            Image image = Readers.image(files.get(i));
            if (!image.shape().equals(shape)) {
                throw new DataException(files.get(i) + ": expected " + shape + " as of " + first.name() + ", got "
                        + image.shape() + "; make all of one size first");
            }
            for (int v = 0; v < shape.values(); v++) {
                pixels[i * shape.values() + v] = (byte) Math.round(255 * image.pixels()[v]);
            }
        });
        return ImageSet.ofBytes(name, shape, pixels, labels, classes);
    }

    private static boolean isPicture(Path file) {
        return Files.isRegularFile(file)
                && PICTURE.matcher(file.getFileName().toString().toLowerCase(Locale.ROOT))
                        .matches();
    }

    private static List<Path> children(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(wanted)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted((a, b) -> order(a).compareTo(order(b)))
                    .toList();
        } catch (IOException unreadable) {
            throw new DataException(folder + ": cannot be listed: " + unreadable, unreadable);
        }
    }

    // Numbers are filled up with zeros, so that 10 comes after 9.
    private static String order(Path path) {
        return NUMBER.matcher(path.getFileName().toString())
                .replaceAll(found -> "0".repeat(Math.max(0, 12 - found.group().length())) + found.group());
    }
}
