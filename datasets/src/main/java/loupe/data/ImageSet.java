package loupe.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * N images of one shape with a label or target values each; immutable, plain arrays, no engine memory.
 *
 * <p>The order of the values is NCHW: image, channel, row, column. The factories copy what they are given. A part of a set
 * ({@link #select}, {@link #take}, {@link #split}) shares the pixels of the whole, keeps its name, and its images keep the
 * names that they have there.
 *
 * <pre>{@code
 * var images = ImageSet.ofBytes("dots", new ImageShape(1, 2, 2), pixels, new int[] {0, 1}, List.of("dark", "light"));
 * images.image(1).labelName();   // "light"
 * }</pre>
 */
public final class ImageSet {

    private static final int NO_OFFICIAL_SPLIT = 0;

    private final ImageContent content;
    private final Rows rows;
    private final DataCard card;
    private final int officialTraining;

    private ImageSet(ImageContent content, Rows rows, DataCard card, int officialTraining) {
        this.content = content;
        this.rows = rows;
        this.card = card;
        this.officialTraining = officialTraining;
    }

    /**
     * A labelled set of bytes, 0..255, which are read as 0..1.
     *
     * @param name what the set is called; its images are {@code name[0]}, {@code name[1]} and so on
     * @param shape channels, height and width of each image
     * @param pixels N x C x H x W values; copied
     * @param labels N class indices; copied
     * @param classes the class names; a label is an index into it
     * @return the set
     * @throws IllegalArgumentException when a count does not fit or a label is out of range
     */
    public static ImageSet ofBytes(String name, ImageShape shape, byte[] pixels, int[] labels, List<String> classes) {
        return of(ImageContent.labelled(name, shape, new Pixels.Bytes(pixels.clone()), labels.clone(), classes));
    }

    /**
     * A labelled set of floats, which are read as they are.
     *
     * @param name what the set is called
     * @param shape channels, height and width of each image
     * @param pixels N x C x H x W finite values; copied
     * @param labels N class indices; copied
     * @param classes the class names; a label is an index into it
     * @return the set
     * @throws IllegalArgumentException when a count does not fit, a label is out of range or a value is not finite
     */
    public static ImageSet ofFloats(String name, ImageShape shape, float[] pixels, int[] labels, List<String> classes) {
        Pixels values = new Pixels.Floats(Finite.require("pixels", pixels.clone()));
        return of(ImageContent.labelled(name, shape, values, labels.clone(), classes));
    }

    /**
     * A set with numbers to predict, for regression.
     *
     * @param name what the set is called
     * @param shape channels, height and width of each image
     * @param pixels N x C x H x W finite values; copied
     * @param targets N rows of T values, finite or NaN where one is not known; copied
     * @param targetNames the T names of the values
     * @return the set, without classes
     * @throws IllegalArgumentException when a count does not fit or a value is infinite, or a pixel NaN
     */
    public static ImageSet withTargets(
            String name, ImageShape shape, float[] pixels, float[][] targets, List<String> targetNames) {
        Pixels values = new Pixels.Floats(Finite.require("pixels", pixels.clone()));
        return of(ImageContent.targeted(name, shape, values, targets, targetNames));
    }

    /**
     * A set of bytes, 0..255, which are read as 0..1, with numbers to predict.
     *
     * @param name what the set is called
     * @param shape channels, height and width of each image
     * @param pixels N x C x H x W values; copied
     * @param targets N rows of T finite values; copied
     * @param targetNames the T names of the values
     * @return the set, without classes
     * @throws IllegalArgumentException when a count does not fit or a value is not finite
     */
    public static ImageSet withTargets(
            String name, ImageShape shape, byte[] pixels, float[][] targets, List<String> targetNames) {
        return of(ImageContent.targeted(name, shape, new Pixels.Bytes(pixels.clone()), targets, targetNames));
    }

    static ImageSet of(ImageContent content) {
        return new ImageSet(content, Rows.all(content.size()), null, NO_OFFICIAL_SPLIT);
    }

    /**
     * The same set with its card.
     *
     * @param newCard where the set comes from
     * @return a set that shares the images
     */
    public ImageSet withCard(DataCard newCard) {
        return new ImageSet(content, rows, Objects.requireNonNull(newCard, "newCard"), officialTraining);
    }

    /**
     * The same set with its publisher's split: the first images train, the rest validate.
     *
     * @param trainingImages how many images train, at least 1 and fewer than all
     * @return a set that shares the images
     * @throws IllegalArgumentException when a part would be empty
     */
    public ImageSet withOfficialSplit(int trainingImages) {
        if (trainingImages < 1 || trainingImages >= size()) {
            throw new IllegalArgumentException(
                    "trainingImages: expected 1.." + (size() - 1) + ", got " + trainingImages);
        }
        return new ImageSet(content, rows, card, trainingImages);
    }

    /**
     * The same set with the group of each image: who is shown, or from which film it is, so that a split can keep groups
     * together ({@code groupSplit(set, 0.8, 42)}).
     *
     * @param groups N group numbers, any numbers; copied
     * @return a set that shares the images
     * @throws IllegalArgumentException when the count differs, or this is a part of a set
     */
    public ImageSet withGroups(int... groups) {
        if (groups.length != size() || size() != content.size()) {
            throw new IllegalArgumentException("groups: expected " + content.size()
                    + ", one for each image of the whole set, got " + groups.length);
        }
        return new ImageSet(content.withGroups(groups.clone()), rows, card, officialTraining);
    }

    /**
     * The group of each image, where the set knows it.
     *
     * @return N group numbers, a new array; empty when the set has no groups
     */
    public Optional<int[]> groups() {
        int[] all = content.groups();
        return all.length == 0
                ? Optional.empty()
                : Optional.of(IntStream.of(rows.rows()).map(row -> all[row]).toArray());
    }

    /**
     * What the whole set is called.
     *
     * @return the name, the same for each part of the set
     */
    public String name() {
        return content.name();
    }

    /**
     * How many images there are.
     *
     * @return N, at least 1
     */
    public int size() {
        return rows.count();
    }

    /**
     * The shape of each image.
     *
     * @return channels, height and width
     */
    public ImageShape shape() {
        return content.shape();
    }

    /**
     * The class names.
     *
     * @return K names, none when the set has targets
     */
    public List<String> classes() {
        return content.classes();
    }

    /**
     * The class of one image.
     *
     * @param i 0 to N - 1
     * @return 0 to K - 1, or -1 when the set has targets
     */
    public int label(int i) {
        return content.label(rows.row(i));
    }

    /**
     * The class of each image.
     *
     * @return N class indices, a new array; each -1 when the set has targets
     */
    public int[] labels() {
        return IntStream.of(rows.rows()).map(content::label).toArray();
    }

    /**
     * How many images each class has.
     *
     * @return K counts
     */
    public int[] classCounts() {
        int[] counts = new int[classes().size()];
        if (!hasTargets()) {
            IntStream.of(labels()).forEach(label -> counts[label]++);
        }
        return counts;
    }

    /**
     * Whether the images have target values instead of labels.
     *
     * @return true for a regression set
     */
    public boolean hasTargets() {
        return content.hasTargets();
    }

    /**
     * The values to predict for one image.
     *
     * @param i 0 to N - 1
     * @return T values, NaN where one is not known; a new array
     * @throws IllegalStateException when the set has labels instead
     */
    public float[] target(int i) {
        if (!hasTargets()) {
            throw new IllegalStateException(name() + " has labels, no targets");
        }
        return content.targets()[rows.row(i)].clone();
    }

    /**
     * The names of the target values.
     *
     * @return T names, none when the set has labels
     */
    public List<String> targetNames() {
        return content.targetNames();
    }

    /**
     * One image, copied out.
     *
     * @param i 0 to N - 1
     * @return the image, named after its place in the whole set
     */
    public Image image(int i) {
        float[] pixels = new float[shape().values()];
        copyPixels(i, pixels, 0);
        int row = rows.row(i);
        return new Image(
                name() + "[" + originIndex(i) + "]", shape(), pixels, content.label(row), content.className(row));
    }

    /**
     * The pixels of one image, into an array that the caller keeps.
     *
     * @param i 0 to N - 1
     * @param destination gets C x H x W values in CHW order; bytes of the set are scaled to 0..1
     * @param offset where the first value goes
     */
    public void copyPixels(int i, float[] destination, int offset) {
        int values = shape().values();
        content.pixels().copy(rows.row(i) * values, destination, offset, values);
    }

    /**
     * Where an image of this part stands in the whole set.
     *
     * @param i 0 to N - 1
     * @return its index there, the number in its name
     */
    public int originIndex(int i) {
        return rows.origin(i);
    }

    /**
     * The same images after a change of their pixels, as a preprocessing makes it; labels, names, card and official split
     * stay.
     *
     * @param newShape the shape of the changed images
     * @param pixels N x C x H x W finite values; copied
     * @param targets N rows of T finite values, which a change of geometry moves; ignored when the set has labels
     * @return a set of its own pixels, whose images keep their names
     * @throws IllegalArgumentException when a count does not fit or a value is not finite
     */
    public ImageSet withPixels(ImageShape newShape, float[] pixels, float[][] targets) {
        Pixels values = new Pixels.Floats(Finite.require("pixels", pixels.clone()));
        ImageContent changed = hasTargets()
                ? ImageContent.targeted(name(), newShape, values, targets, targetNames())
                : ImageContent.labelled(name(), newShape, values, labels(), classes());
        if (changed.size() != size()) {
            throw new IllegalArgumentException("targets: expected " + size() + " rows, got " + changed.size());
        }
        return new ImageSet(changed.withGroups(groups().orElse(new int[0])), rows.renumbered(), card, officialTraining);
    }

    /**
     * The images at some indices, in that order; an index may come twice.
     *
     * @param indices each 0 to N - 1, at least one
     * @return a set that shares the pixels; it has no official split
     * @throws IllegalArgumentException when an index is out of range or there is none
     */
    public ImageSet select(int... indices) {
        return new ImageSet(content, rows.select(indices), card, NO_OFFICIAL_SPLIT);
    }

    /**
     * The first images.
     *
     * @param n how many, 1 to N
     * @return a set that shares the pixels
     * @throws IllegalArgumentException when there are fewer
     */
    public ImageSet take(int n) {
        if (n < 1 || n > size()) {
            throw new IllegalArgumentException("n: expected 1.." + size() + ", got " + n);
        }
        return select(IntStream.range(0, n).toArray());
    }

    /**
     * Splits by chance, so that each class is divided in the same proportion to within one image.
     *
     * @param trainingFraction the part of the images that trains, above 0 and below 1
     * @param seed the same seed gives the same split, on every machine and JDK
     * @return two disjoint parts that make up the set, each in a random order
     * @throws IllegalArgumentException when the fraction is out of range or leaves a part empty
     */
    public Split split(double trainingFraction, long seed) {
        return StratifiedSplit.of(this, trainingFraction, seed);
    }

    /**
     * Splits by given indices, as for persons that must not stand in both parts.
     *
     * @param trainingIndices the images that train
     * @param validationIndices the images that validate, none of which trains
     * @return the split, in the order of the indices
     * @throws IllegalArgumentException when an index is out of range, comes twice, or a part is empty
     */
    public Split splitAt(int[] trainingIndices, int[] validationIndices) {
        return Split.given(this, trainingIndices, validationIndices);
    }

    /**
     * Splits as the set's publisher did.
     *
     * @return the published training and test part
     * @throws IllegalStateException when the set has no published split, as a part of a set has none
     */
    public Split officialSplit() {
        if (officialTraining == NO_OFFICIAL_SPLIT) {
            throw new IllegalStateException(
                    name() + " (" + size() + " images) has no official split; split(0.8, seed) makes a seeded one");
        }
        return Split.official(this, officialTraining);
    }

    /**
     * Where the set comes from.
     *
     * @return the card, empty for a set made by hand
     */
    public Optional<DataCard> card() {
        return Optional.ofNullable(card);
    }

    /**
     * A fingerprint of shape, pixels and labels or targets; the names do not count. Linear in the size of the set.
     *
     * @return SHA-256 over N, C, H, W, then for each image its values as stored (bytes, or little-endian floats), its label
     *     and its targets, as 64 hexadecimal digits
     */
    public String sha256() {
        Sha256 sha = new Sha256().add(size(), shape().channels(), shape().height(), shape().width());
        for (int row : rows.rows()) {
            content.digest(row, sha);
        }
        return sha.hex();
    }

    @Override
    public String toString() {
        String kind = hasTargets() ? "targets " + targetNames() : classes().size() + " classes " + countedClasses();
        return name() + ": " + size() + " images " + shape() + ", " + kind;
    }

    private String countedClasses() {
        int[] counts = classCounts();
        List<String> counted = new ArrayList<>();
        for (int k = 0; k < counts.length; k++) {
            counted.add(classes().get(k) + " " + counts[k]);
        }
        return "(" + String.join(", ", counted) + ")";
    }
}
