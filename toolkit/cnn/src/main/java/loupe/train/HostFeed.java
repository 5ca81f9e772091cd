package loupe.train;

import ai.djl.ndarray.NDManager;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Makes each batch outside the engine, ahead of its turn and on other threads, and copies it in when its turn comes. */
final class HostFeed implements Feed {

    private final Samples samples;
    private final Loader loader;

    HostFeed(Samples samples, Loader loader) {
        this.samples = samples;
        this.loader = loader;
    }

    @Override
    public Pass pass(int[] order, int batchSize, int epoch, NDManager manager) {
        return new Ahead(Visit.of(order, samples.size()), batchSize, epoch);
    }

    /** A pass whose batches are taken in order. */
    private final class Ahead implements Pass {

        private final Visit[] visits;
        private final int batchSize;
        private final int epoch;
        private final Deque<CompletableFuture<HostBatch>> started = new ArrayDeque<>();
        private int next;

        Ahead(Visit[] visits, int batchSize, int epoch) {
            this.visits = visits;
            this.batchSize = batchSize;
            this.epoch = epoch;
        }

        @Override
        public Batch batch(int index, NDManager owner) {
            // A training that goes on within an epoch begins behind the first batch.
            next = Math.max(next, index);
            while (next <= index + loader.ahead() && next < Feed.batches(visits.length, batchSize)) {
                int from = next++ * batchSize;
                Visit[] taken = Arrays.copyOfRange(visits, from, Math.min(visits.length, from + batchSize));
                started.add(loader.start(() -> samples.batch(taken, epoch)));
            }
            return finished(started.remove()).upload(owner);
        }

        /** An interrupt is for the loop to see, between two steps: join goes on waiting. */
        private HostBatch finished(CompletableFuture<HostBatch> batch) {
            try {
                return batch.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw e;
            }
        }
    }
}
