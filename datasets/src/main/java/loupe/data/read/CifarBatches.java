package loupe.data.read;

import java.util.List;
import loupe.data.DataException;
import loupe.data.ImageSet;
import loupe.data.ImageShape;

/**
 * CIFAR-10 in its binary form: records of one byte for the class and 3 x 32 x 32 bytes for the pixels (Krizhevsky 2009).
 */
public final class CifarBatches {

    private static final ImageShape SHAPE = new ImageShape(3, 32, 32);
    private static final int RECORD = 1 + SHAPE.values();

    private CifarBatches() {}

    /**
     * Reads batches one after another.
     *
     * @param name what to call the set
     * @param classes the class names
     * @param batches the bytes of the files, each a whole number of records
     * @return the images (C=3, H=32, W=32) in the order of the records
     * @throws DataException when a batch is cut or a class out of range
     */
    public static ImageSet read(String name, List<String> classes, List<byte[]> batches) {
        int images = batches.stream().mapToInt(batch -> records(name, batch)).sum();
        byte[] pixels = new byte[Math.multiplyExact(images, SHAPE.values())];
        int[] labels = new int[images];
        int filled = 0;
        for (byte[] batch : batches) {
            for (int from = 0; from < batch.length; from += RECORD) {
                labels[filled] = requireClass(name, filled, batch[from] & 0xFF, classes.size());
                System.arraycopy(batch, from + 1, pixels, filled * SHAPE.values(), SHAPE.values());
                filled++;
            }
        }
        return ImageSet.ofBytes(name, SHAPE, pixels, labels, classes);
    }

    private static int records(String name, byte[] batch) {
        if (batch.length == 0 || batch.length % RECORD != 0) {
            throw new DataException(
                    name + ": expected records of " + RECORD + " bytes, got a batch of " + batch.length + " bytes");
        }
        return batch.length / RECORD;
    }

    private static int requireClass(String name, int record, int label, int classes) {
        if (label >= classes) {
            throw new DataException(
                    name + ": record " + record + ": expected a class 0.." + (classes - 1) + ", got " + label);
        }
        return label;
    }
}
