package loupe.train;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import loupe.data.ImageSet;

/** Copies each batch's images into the engine when its turn comes: slower, and small in memory. */
final class HostFeed implements Feed {

    private final ImageSet set;

    HostFeed(ImageSet set) {
        this.set = set;
    }

    @Override
    public Pass pass(int[] order, int batchSize, NDManager manager) {
        return (index, owner) -> {
            int from = index * batchSize;
            return batch(order, from, Math.min(batchSize, order.length - from), owner);
        };
    }

    private Batch batch(int[] order, int from, int count, NDManager owner) {
        var shape = set.shape();
        float[] pixels = new float[count * shape.values()];
        for (int i = 0; i < count; i++) {
            set.copyPixels(order[from + i], pixels, i * shape.values());
        }
        return new Batch(
                owner.create(pixels, new Shape(count, shape.channels(), shape.height(), shape.width())),
                Targets.of(set, order, from, count, owner));
    }
}
