package loupe.data.generate;

import java.util.stream.IntStream;
import loupe.data.ImageShape;

/** Draws the images of a set in parallel into one array. */
@FunctionalInterface
interface Drawing {

    /** Draws image {@code i} into a place of {@code pixels}. */
    void draw(int i, byte[] pixels, int offset);

    static byte[] all(int images, ImageShape shape, Drawing drawing) {
        byte[] pixels = new byte[Math.multiplyExact(images, shape.values())];
        IntStream.range(0, images).parallel().forEach(i -> drawing.draw(i, pixels, i * shape.values()));
        return pixels;
    }

    /** Class i mod K in a random order: as many of each class as can be. */
    static int[] labels(int images, int classes, long seed, String purpose) {
        int[] labels = IntStream.range(0, images).map(i -> i % classes).toArray();
        Chance.of(seed, purpose).shuffle(labels);
        return labels;
    }
}
