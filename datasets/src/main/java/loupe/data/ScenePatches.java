package loupe.data;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Square pieces of a scene, each with the class and the place of the pixel in its middle.
 *
 * <p>Pieces overlap: a split that does not look at the places tests what it has trained on. Image i of {@code images} stands
 * at {@code rows[i]}, {@code columns[i]}.
 *
 * @param images N labelled images (C, H=S, W=S)
 * @param rows the N rows of the middle pixels in the scene
 * @param columns the N columns
 */
public record ScenePatches(ImageSet images, int[] rows, int[] columns) {

    /** Checks that each image has a place. */
    public ScenePatches {
        if (rows.length != images.size() || columns.length != images.size()) {
            throw new IllegalArgumentException("rows and columns: expected " + images.size() + " places, got "
                    + rows.length + " and " + columns.length);
        }
    }

    static ScenePatches cut(Scene scene, int size, int[] pixels, int channels, IntFunction<float[]> spectrum) {
        if (size < 1 || size % 2 == 0) {
            throw new IllegalArgumentException("size: expected an odd number >= 1, got " + size);
        }
        int width = scene.width();
        int[] labels =
                Arrays.stream(pixels).map(pixel -> requireLabel(scene, pixel)).toArray();
        float[][] spectra = new float[scene.height() * width][];
        ImageShape shape = new ImageShape(channels, size, size);
        float[] values = new float[Math.multiplyExact(pixels.length, shape.values())];
        for (int i = 0; i < pixels.length; i++) {
            for (int place = 0; place < size * size; place++) {
                int row = mirrored(pixels[i] / width + place / size - size / 2, scene.height());
                int column = mirrored(pixels[i] % width + place % size - size / 2, width);
                int pixel = row * width + column;
                if (spectra[pixel] == null) {
                    spectra[pixel] = spectrum.apply(pixel);
                }
                for (int c = 0; c < channels; c++) {
                    values[(i * channels + c) * size * size + place] = spectra[pixel][c];
                }
            }
        }
        return new ScenePatches(
                ImageSet.ofFloats(scene.name(), shape, values, labels, scene.classes()),
                IntStream.of(pixels).map(pixel -> pixel / width).toArray(),
                IntStream.of(pixels).map(pixel -> pixel % width).toArray());
    }

    private static int requireLabel(Scene scene, int pixel) {
        int label = scene.label(pixel / scene.width(), pixel % scene.width());
        if (label == Scene.UNLABELLED) {
            throw new IllegalArgumentException("pixels: expected labelled pixels, got " + pixel + " without a label");
        }
        return label;
    }

    // The border pixel itself is not repeated: -1 is 1, as long as the scene is that large.
    private static int mirrored(int place, int length) {
        int inside = place < 0 ? -place : place;
        int back = inside >= length ? 2 * (length - 1) - inside : inside;
        return Math.max(0, Math.min(length - 1, back));
    }
}
