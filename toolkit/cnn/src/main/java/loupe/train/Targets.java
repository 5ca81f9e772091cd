package loupe.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import loupe.data.ImageSet;

/** What the images of a set should come to, as one array. */
final class Targets {

    private Targets() {}

    /** Class numbers (N, 1) in int64, or values (N, K) in float, of {@code count} images from {@code order[from]} on. */
    static NDArray of(ImageSet set, int[] order, int from, int count, NDManager owner) {
        return set.hasTargets() ? values(set, order, from, count, owner) : classes(set, order, from, count, owner);
    }

    private static NDArray classes(ImageSet set, int[] order, int from, int count, NDManager owner) {
        long[] labels = new long[count];
        for (int i = 0; i < count; i++) {
            labels[i] = set.label(order[from + i]);
        }
        return owner.create(labels, new Shape(count, 1));
    }

    private static NDArray values(ImageSet set, int[] order, int from, int count, NDManager owner) {
        int width = set.targetNames().size();
        float[] values = new float[count * width];
        for (int i = 0; i < count; i++) {
            System.arraycopy(set.target(order[from + i]), 0, values, i * width, width);
        }
        return owner.create(values, new Shape(count, width));
    }
}
