package loupe.data;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** One's own images and labels in the form of MNIST. */
public final class IdxFiles {

    private IdxFiles() {}

    /**
     * Reads images and labels, raw or as {@code .gz}.
     *
     * @param name what to call the set
     * @param images N x H x W unsigned bytes
     * @param labels N unsigned bytes
     * @param classes the class names; a label is an index into it
     * @return N images (C=1, H, W)
     * @throws DataException when a file is damaged, or the counts differ
     */
    public static ImageSet read(String name, Path images, Path labels, List<String> classes) {
        IdxFile pixels = IdxFile.images(images.getFileName().toString(), FileCheck.read(images));
        IdxFile numbers = IdxFile.labels(labels.getFileName().toString(), FileCheck.read(labels));
        int count = pixels.sizes()[0];
        if (numbers.sizes()[0] != count) {
            throw new DataException(labels.getFileName() + ": expected " + count + " labels for " + count
                    + " images of " + images.getFileName() + ", got " + numbers.sizes()[0]);
        }
        int[] indices = IntStream.range(0, count)
                .map(i -> numbers.values().get(i) & 0xFF)
                .toArray();
        for (int i = 0; i < count; i++) {
            if (indices[i] >= classes.size()) {
                throw new DataException(labels.getFileName() + ": label " + i + ": expected 0.." + (classes.size() - 1)
                        + ", got " + indices[i]);
            }
        }
        byte[] values = new byte[pixels.values().remaining()];
        pixels.values().get(values);
        ImageShape shape = new ImageShape(1, pixels.sizes()[1], pixels.sizes()[2]);
        return ImageSet.of(ImageContent.labelled(name, shape, new Pixels.Bytes(values), indices, classes));
    }
}
