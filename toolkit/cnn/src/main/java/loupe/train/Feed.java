package loupe.train;

import ai.djl.ndarray.NDManager;
import loupe.data.ImageSet;

/** Where batches come from: the whole set in engine memory when it fits, else image by image. */
interface Feed {

    /** Above this many bytes of floats a set stays outside the engine: an epoch's gather takes as much again. */
    long LARGEST_IN_ENGINE = 1L << 30;

    /**
     * One pass over the set.
     *
     * @param order which image comes when
     * @param batchSize images a batch; the last may be smaller
     * @param manager owns what the pass holds
     * @return the pass
     */
    Pass pass(int[] order, int batchSize, NDManager manager);

    /** Batches in order. */
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
     * The right feed for a set.
     *
     * @param set images with labels or targets
     * @param manager owns what stays in the engine
     * @return the feed
     */
    static Feed of(ImageSet set, NDManager manager) {
        long bytes = 4L * set.size() * set.shape().values();
        return bytes <= LARGEST_IN_ENGINE ? new EngineFeed(set, manager) : new HostFeed(set);
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
