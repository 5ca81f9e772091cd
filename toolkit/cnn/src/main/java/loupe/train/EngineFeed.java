package loupe.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.stream.IntStream;
import loupe.data.ImageSet;

/** The whole set in engine memory: one gather a pass, then views. */
final class EngineFeed implements Feed {

    private final NDArray images;
    private final NDArray targets;

    EngineFeed(ImageSet set, NDManager manager) {
        int[] all = IntStream.range(0, set.size()).toArray();
        this.images = upload(set, manager);
        this.targets = Targets.of(set, all, 0, all.length, manager);
    }

    @Override
    public Pass pass(int[] order, int batchSize, NDManager manager) {
        NDList imageViews = views(images, order, batchSize, manager);
        NDList targetViews = views(targets, order, batchSize, manager);
        return (index, owner) -> {
            NDArray image = imageViews.get(index);
            NDArray target = targetViews.get(index);
            image.attach(owner);
            target.attach(owner);
            return new Batch(image, target);
        };
    }

    private static NDList views(NDArray all, int[] order, int batchSize, NDManager manager) {
        NDArray gathered;
        try (NDArray index = manager.create(order)) {
            gathered = all.get(manager, new NDIndex("{}", index));
        }
        gathered.attach(manager);
        long[] cuts = IntStream.range(1, Feed.batches(order.length, batchSize))
                .mapToLong(i -> (long) i * batchSize)
                .toArray();
        return gathered.split(cuts, 0);
    }

    private static NDArray upload(ImageSet set, NDManager manager) {
        var shape = set.shape();
        float[] pixels = new float[Math.multiplyExact(set.size(), shape.values())];
        for (int i = 0; i < set.size(); i++) {
            set.copyPixels(i, pixels, i * shape.values());
        }
        return manager.create(pixels, new Shape(set.size(), shape.channels(), shape.height(), shape.width()));
    }
}
