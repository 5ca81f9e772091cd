package loupe.data.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import loupe.data.SeedStream;

/**
 * An order of training images in which the classes take turns; immutable.
 *
 * <p>The classes come in rounds, each round in a random order, so that any batch holds each class equally often to within
 * one. Within a class all images come before one comes again. An epoch holds ceil(N / batch size) whole batches, so the
 * images of large classes do not all come in one epoch.
 */
public final class BalancedBatches {

    private final List<int[]> classes;
    private final int batchSize;
    private final long seed;

    BalancedBatches(List<int[]> classes, int batchSize, long seed) {
        if (batchSize < 1) {
            throw new IllegalArgumentException("batchSize: expected >= 1, got " + batchSize);
        }
        this.classes = classes;
        this.batchSize = batchSize;
        this.seed = seed;
    }

    /**
     * How many batches an epoch has.
     *
     * @return ceil(N / batch size)
     */
    public int batches() {
        int images = classes.stream().mapToInt(members -> members.length).sum();
        return (images + batchSize - 1) / batchSize;
    }

    /**
     * The batches of an epoch, which depend on the seed and the epoch only.
     *
     * @param epoch any number
     * @return batches x batch size image indices, a new array
     */
    public int[][] epoch(int epoch) {
        SeedStream random = SeedStream.of(seed, "balanced batches/" + epoch);
        List<Cycle> cycles = classes.stream()
                .map(members -> new Cycle(members.clone(), random))
                .toList();
        Cycle turns = new Cycle(IntStream.range(0, classes.size()).toArray(), random);
        List<int[]> result = new ArrayList<>();
        for (int b = 0; b < batches(); b++) {
            turns.restart();
            result.add(IntStream.generate(() -> cycles.get(turns.next()).next())
                    .limit(batchSize)
                    .toArray());
        }
        return result.toArray(int[][]::new);
    }

    /** Hands out all values in a random order, then again in another. */
    private static final class Cycle {
        private final int[] values;
        private final SeedStream random;
        private int used;

        Cycle(int[] values, SeedStream random) {
            this.values = values;
            this.random = random;
            this.used = values.length;
        }

        void restart() {
            used = values.length;
        }

        int next() {
            if (used == values.length) {
                random.shuffle(values);
                used = 0;
            }
            return values[used++];
        }
    }
}
