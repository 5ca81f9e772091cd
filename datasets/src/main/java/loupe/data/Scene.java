package loupe.data;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * One hyperspectral picture: a spectrum for each pixel, and the class of some of them.
 *
 * <p>A pixel is known by its index, {@code row * width + column}. Values are whole numbers, read as value / 10,000, which is
 * reflectance where the publisher scaled it so. Neighbours share soil, light and blur: training and validation pixels must
 * not stand side by side.
 *
 * <pre>{@code
 * Scene scene = Generators.scene(42);
 * int[] labelled = scene.labelledPixels();
 * BandProjection bands = BandProjection.principal(scene, 12, trainingPixels);
 * ScenePatches patches = scene.patches(7, bands, labelled);
 * }</pre>
 */
public final class Scene {

    /** What a pixel without a class has for a label. */
    public static final int UNLABELLED = -1;

    private static final float UNIT = 10_000f;

    private final String name;
    private final int height;
    private final int width;
    private final double[] wavelengths;
    private final short[] cube;
    private final int[] labels;
    private final List<String> classes;

    private Scene(
            String name,
            int height,
            int width,
            double[] wavelengths,
            short[] cube,
            int[] labels,
            List<String> classes) {
        this.name = name;
        this.height = height;
        this.width = width;
        this.wavelengths = wavelengths;
        this.cube = cube;
        this.labels = labels;
        this.classes = classes;
    }

    /**
     * A scene from its arrays, which are copied.
     *
     * @param name what the scene is called
     * @param height H in pixels
     * @param width W in pixels
     * @param wavelengths the middle of each of the B bands in nanometres, or its number where it is not known
     * @param cube H x W x B unsigned 16-bit values, the band fastest
     * @param labels H x W class indices, {@link #UNLABELLED} where there is none
     * @param classes the class names
     * @return the scene
     * @throws IllegalArgumentException when a count does not fit or a label is out of range
     */
    public static Scene of(
            String name,
            int height,
            int width,
            double[] wavelengths,
            short[] cube,
            int[] labels,
            List<String> classes) {
        requireCount("labels", (long) height * width, labels.length);
        requireCount("cube", (long) height * width * wavelengths.length, cube.length);
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < UNLABELLED || labels[i] >= classes.size()) {
                throw new IllegalArgumentException(
                        "labels[" + i + "]: expected -1.." + (classes.size() - 1) + ", got " + labels[i]);
            }
        }
        return new Scene(name, height, width, wavelengths.clone(), cube.clone(), labels.clone(), List.copyOf(classes));
    }

    private static void requireCount(String what, long expected, int got) {
        if (expected != got) {
            throw new IllegalArgumentException(what + ": expected " + expected + " values, got " + got);
        }
    }

    /**
     * What the scene is called.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The height.
     *
     * @return H in pixels
     */
    public int height() {
        return height;
    }

    /**
     * The width.
     *
     * @return W in pixels
     */
    public int width() {
        return width;
    }

    /**
     * How many bands there are.
     *
     * @return B
     */
    public int bands() {
        return wavelengths.length;
    }

    /**
     * Where the bands are.
     *
     * @return B wavelengths in nanometres, or band numbers where they are not known
     */
    public double[] wavelengths() {
        return wavelengths.clone();
    }

    /**
     * The class names.
     *
     * @return K names
     */
    public List<String> classes() {
        return classes;
    }

    /**
     * The class of a pixel.
     *
     * @param row 0 to H - 1
     * @param column 0 to W - 1
     * @return 0 to K - 1, or {@link #UNLABELLED}
     */
    public int label(int row, int column) {
        return labels[row * width + column];
    }

    /**
     * The truth map.
     *
     * @return H x W class indices by pixel, a new array
     */
    public int[] labels() {
        return labels.clone();
    }

    /**
     * The pixels that have a class.
     *
     * @return their indices in rising order
     */
    public int[] labelledPixels() {
        return IntStream.range(0, labels.length)
                .filter(pixel -> labels[pixel] != UNLABELLED)
                .toArray();
    }

    /**
     * One value.
     *
     * @param row 0 to H - 1
     * @param column 0 to W - 1
     * @param band 0 to B - 1
     * @return the stored number / 10,000
     */
    public float at(int row, int column, int band) {
        return (cube[(row * width + column) * bands() + band] & 0xFFFF) / UNIT;
    }

    /**
     * The spectrum of a pixel.
     *
     * @param pixel its index, 0 to H x W - 1
     * @return B values, a new array
     */
    public float[] spectrum(int pixel) {
        float[] spectrum = new float[bands()];
        for (int band = 0; band < spectrum.length; band++) {
            spectrum[band] = at(pixel / width, pixel % width, band);
        }
        return spectrum;
    }

    /**
     * One band as a picture.
     *
     * @param band 0 to B - 1
     * @return a grey image (C=1, H, W)
     */
    public Image band(int band) {
        float[] pixels = new float[height * width];
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            pixels[pixel] = at(pixel / width, pixel % width, band);
        }
        return Image.of(name + " band " + band, new ImageShape(1, height, width), pixels);
    }

    /**
     * Square pieces around labelled pixels, with all bands.
     *
     * @param size the side S in pixels, odd; beyond the border the scene is mirrored
     * @param pixels the indices of the N pixels in the middle, each labelled
     * @return N images (C=B, H=S, W=S) with their places; N x B x S x S floats of memory
     * @throws IllegalArgumentException when the size is even or a pixel has no label
     */
    public ScenePatches patches(int size, int... pixels) {
        return ScenePatches.cut(this, size, pixels, bands(), this::spectrum);
    }

    /**
     * Square pieces around labelled pixels, with fewer bands.
     *
     * @param size the side S in pixels, odd; beyond the border the scene is mirrored
     * @param bands how a spectrum of B values becomes K values, as a {@code loupe.data.prepare.BandProjection} does
     * @param pixels the indices of the N pixels in the middle, each labelled, at least one
     * @return N images (C=K, H=S, W=S) with their places
     * @throws IllegalArgumentException when the size is even, a pixel has no label or there is none
     */
    public ScenePatches patches(int size, UnaryOperator<float[]> bands, int... pixels) {
        if (pixels.length == 0) {
            throw new IllegalArgumentException("pixels: expected at least 1, got 0");
        }
        int values = bands.apply(spectrum(pixels[0])).length;
        return ScenePatches.cut(this, size, pixels, values, pixel -> bands.apply(spectrum(pixel)));
    }

    @Override
    public String toString() {
        int[] counts = new int[classes.size()];
        Arrays.stream(labels).filter(label -> label != UNLABELLED).forEach(label -> counts[label]++);
        List<String> counted = IntStream.range(0, counts.length)
                .mapToObj(k -> classes.get(k) + " " + counts[k])
                .toList();
        return name + ": " + height + " x " + width + " pixels, " + bands() + " bands, " + classes.size() + " classes ("
                + String.join(", ", counted) + ")";
    }
}
