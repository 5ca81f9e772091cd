package loupe.data;

import java.util.List;
import java.util.stream.IntStream;

/** Small sets that a reader can work out by hand. */
public final class Sets {

    private Sets() {}

    /** One pixel an image, whose byte is the image's index; counts[k] images of class k, class by class. */
    public static ImageSet ofCounts(int... counts) {
        int[] labels = IntStream.range(0, counts.length)
                .flatMap(k -> IntStream.generate(() -> k).limit(counts[k]))
                .toArray();
        byte[] pixels = new byte[labels.length];
        IntStream.range(0, pixels.length).forEach(i -> pixels[i] = (byte) i);
        List<String> classes =
                IntStream.range(0, counts.length).mapToObj(k -> "class " + k).toList();
        return ImageSet.ofBytes("small", new ImageShape(1, 1, 1), pixels, labels, classes);
    }
}
