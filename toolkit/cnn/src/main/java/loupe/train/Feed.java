package loupe.train;

import ai.djl.ndarray.NDManager;

/**
 * Where batches come from: the whole set in engine memory when it fits and does not change, else batch by batch, made ahead
 * by other threads.
 */
interface Feed {

    /** Above this many bytes of floats a set stays outside the engine: an epoch's gather takes as much again. */
    long LARGEST_IN_ENGINE = 1L << 30;

    /**
     * One pass over the set.
     *
     * @param order which image comes when
     * @param batchSize images a batch; the last may be smaller
     * @param epoch what chance the images are changed by
     * @param manager owns what the pass holds
     * @return the pass
     */
    Pass pass(int[] order, int batchSize, int epoch, NDManager manager);

    /** Batches, each taken once and in order. */
    interface Pass {

        /**
         * One batch.
         *
         * @param index from 0
         * @param manager owns the batch's arrays
         * @return images and target
         */
        Batch batch(int index, NDManager manager);
    }

    /**
     * The right feed for some images.
     *
     * @param samples images with labels or targets
     * @param loader who makes batches ahead
     * @param manager owns what stays in the engine
     * @return the feed
     */
    static Feed of(Samples samples, Loader loader, NDManager manager) {
        long bytes = 4L * samples.size() * samples.shape().values();
        return samples.constant() && bytes <= LARGEST_IN_ENGINE
                ? new EngineFeed(samples, manager)
                : new HostFeed(samples, loader);
    }

    /**
     * How many batches a pass has.
     *
     * @param images images in all
     * @param batchSize images a batch
     * @return the last smaller batch included
     */
    static int batches(int images, int batchSize) {
        return (int) ((images + (long) batchSize - 1) / batchSize);
    }
}
