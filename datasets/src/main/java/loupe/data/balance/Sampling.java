package loupe.data.balance;

import java.util.Arrays;
import java.util.stream.IntStream;
import loupe.data.ImageSet;
import loupe.data.SeedStream;

/** Which training images an epoch takes, in which order; each epoch draws anew, from a stream named after it. */
public enum Sampling {

    /** Each image once. */
    SHUFFLED {
        @Override
        public int images(ImageSet training, int batchSize) {
            return training.size();
        }

        @Override
        public int[] order(ImageSet training, int batchSize, long seed, int epoch) {
            int[] order = IntStream.range(0, training.size()).toArray();
            SeedStream.of(seed, "shuffle, epoch " + epoch).shuffle(order);
            return order;
        }
    },

    /** Batches in which the classes' counts differ by at most one, see {@link BalancedBatches}. */
    BALANCED {
        @Override
        public int images(ImageSet training, int batchSize) {
            return Balance.balancedBatches(training, batchSize, 0).batches() * batchSize;
        }

        @Override
        public int[] order(ImageSet training, int batchSize, long seed, int epoch) {
            return Arrays.stream(
                            Balance.balancedBatches(training, batchSize, seed).epoch(epoch))
                    .flatMapToInt(Arrays::stream)
                    .toArray();
        }
    },

    /** Images of small classes repeat until each class has as many as the largest. */
    OVERSAMPLED {
        @Override
        public int images(ImageSet training, int batchSize) {
            return training.classes().size() * largest(training);
        }

        @Override
        public int[] order(ImageSet training, int batchSize, long seed, int epoch) {
            return Resampling.order(training, largest(training), stream(seed, epoch));
        }
    },

    /** Images of large classes are left out until each class has as many as the smallest; others in the next epoch. */
    UNDERSAMPLED {
        @Override
        public int images(ImageSet training, int batchSize) {
            return training.classes().size() * smallest(training);
        }

        @Override
        public int[] order(ImageSet training, int batchSize, long seed, int epoch) {
            return Resampling.order(training, smallest(training), stream(seed, epoch));
        }
    };

    /**
     * How many images an epoch takes.
     *
     * @param training N images
     * @param batchSize images in a batch, at least 1
     * @return a count, repetitions included
     * @throws IllegalArgumentException when classes are balanced and the set has targets or a class has no image
     */
    public abstract int images(ImageSet training, int batchSize);

    /**
     * The images of an epoch in order.
     *
     * @param training N images
     * @param batchSize images in a batch, at least 1
     * @param seed the same seed gives the same order
     * @param epoch any number
     * @return {@link #images} indices, each 0 to N - 1; a new array
     * @throws IllegalArgumentException when classes are balanced and the set has targets or a class has no image
     */
    public abstract int[] order(ImageSet training, int batchSize, long seed, int epoch);

    private static int largest(ImageSet training) {
        return IntStream.of(Classes.counts(training)).max().orElseThrow();
    }

    private static int smallest(ImageSet training) {
        return IntStream.of(Classes.counts(training)).min().orElseThrow();
    }

    private static SeedStream stream(long seed, int epoch) {
        return SeedStream.of(seed, "balance, epoch " + epoch);
    }
}
