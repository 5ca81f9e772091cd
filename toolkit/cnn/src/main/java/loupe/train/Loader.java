package loupe.train;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Threads that make batches while the engine computes; how many there are changes no number. */
final class Loader implements AutoCloseable {

    /** The number of threads is a matter of speed only, so it stands in a property, not in the configuration. */
    static final String THREADS = "loupe.loader.threads";

    private final int threads;
    private final ExecutorService workers;

    Loader(int threads) {
        Checks.atLeast(THREADS, 1, threads);
        this.threads = threads;
        this.workers = Executors.newFixedThreadPool(threads, Loader::thread);
    }

    /** One for each four processors, from one to four: the engine wants them too, and on few cores more only get in its way. */
    static int threadsOfThisMachine() {
        int share = Runtime.getRuntime().availableProcessors() / 4;
        return Integer.getInteger(THREADS, Math.max(1, Math.min(4, share)));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "loupe-loader");
        thread.setDaemon(true);
        return thread;
    }

    /** How many batches are made ahead of the one in use. */
    int ahead() {
        return threads;
    }

    <T> CompletableFuture<T> start(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, workers);
    }

    /** Drops what nobody waits for any more. */
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
