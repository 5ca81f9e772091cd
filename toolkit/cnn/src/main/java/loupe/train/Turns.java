package loupe.train;

/** Which batches go into which update. */
final class Turns {

    private final TrainingConfig config;
    private final int together;
    private final int epochImages;
    private final int batches;
    private final long updatesPerEpoch;

    Turns(TrainingConfig config, int epochImages) {
        this.config = config;
        this.together = config.gradients().accumulate();
        this.epochImages = epochImages;
        this.batches = Feed.batches(epochImages, config.batchSize());
        this.updatesPerEpoch = Feed.batches(batches, together);
    }

    /** The turn of a batch, from 0, in an epoch, from 1. */
    Turn turn(int epoch, int index) {
        int group = index / together;
        int end = Math.min(batches, (group + 1) * together);
        long update = (epoch - 1) * updatesPerEpoch + group;
        boolean updates = index == end - 1;
        int every = config.run().watchEvery();
        return new Turn(
                (long) (epoch - 1) * batches + index + 1,
                (double) images(index, index + 1) / images(group * together, end),
                updates,
                update,
                config.schedule().factor(update, updatesPerEpoch * config.epochs()),
                updates && every > 0 && update % every == 0);
    }

    /** Whether no gradient waits for more batches after so many of the whole training. */
    boolean isBetweenUpdates(long done) {
        return done % batches % together == 0;
    }

    /** How many images the batches from one to before another have. */
    int images(int from, int to) {
        long end = Math.min(epochImages, (long) to * config.batchSize());
        return (int) (end - (long) from * config.batchSize());
    }
}
