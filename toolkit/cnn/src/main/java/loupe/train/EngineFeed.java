package loupe.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.stream.IntStream;

/** The whole set in engine memory: one gather a pass, then views. */
final class EngineFeed implements Feed {

    private final Batch all;

    EngineFeed(Samples samples, NDManager manager) {
        int[] order = IntStream.range(0, samples.size()).toArray();
        this.all = samples.batch(Visit.of(order, samples.size()), 0).upload(manager);
    }

    @Override
    public Pass pass(int[] order, int batchSize, int epoch, NDManager manager) {
        NDList imageViews = views(all.images(), order, batchSize, manager);
        NDList targetViews = views(all.target(), order, batchSize, manager);
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
}
