package loupe.kernel;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Runs the code of cells, one after the other, on one thread with a large stack, and replaces that thread when code on
 * it does not react to an interrupt.
 */
final class CellLane implements AutoCloseable {

    private static final long STACK_BYTES = 64L << 20;

    private final ClassLoader loader;
    private final InterruptGuard guard;
    private final Duration patience;
    private volatile BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private volatile Thread thread;
    private volatile CompletableFuture<Object> running;
    private volatile boolean abandoned;

    CellLane(ClassLoader loader, InterruptGuard guard, Duration patience) {
        this.loader = loader;
        this.guard = guard;
        this.patience = patience;
        startThread();
    }

    boolean isCurrent() {
        return Thread.currentThread() == thread;
    }

    /**
     * Runs a task of a cell and waits for it; a nested one (a cell that runs a cell) runs on the same thread at once.
     *
     * @throws InvocationTargetException around what the task threw
     */
    Object call(Callable<?> task) throws Exception {
        return isCurrent() ? task.call() : await(task);
    }

    /** Runs an action on the cell thread between cells, as preparing thread-bound state. */
    void prepare(Runnable action) {
        queue.add(action);
    }

    private Object await(Callable<?> task) throws Exception {
        if (guard.stopping()) {
            throw new InvocationTargetException(new CellInterrupt());
        }
        CompletableFuture<Object> future = new CompletableFuture<>();
        running = future;
        queue.add(() -> complete(future, task));
        try {
            return future.get();
        } catch (ExecutionException thrown) {
            throw new InvocationTargetException(thrown.getCause());
        } finally {
            running = null;
        }
    }

    private static void complete(CompletableFuture<Object> future, Callable<?> task) {
        try {
            future.complete(task.call());
        } catch (InvocationTargetException thrown) {
            future.completeExceptionally(thrown.getCause());
        } catch (Throwable thrown) {
            future.completeExceptionally(thrown);
        }
    }

    /** Stops what runs: by the guard, by the thread's interrupt flag, and when neither helps by giving the thread up. */
    void interrupt() {
        CompletableFuture<Object> stopped = running;
        guard.stop();
        if (stopped == null) {
            return;
        }
        thread.interrupt();
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> abandon(stopped));
    }

    private synchronized void abandon(CompletableFuture<Object> stopped) {
        if (stopped != running || stopped.isDone()) {
            return;
        }
        guard.abandon(thread);
        abandoned = true;
        queue = new LinkedBlockingQueue<>();
        startThread();
        stopped.completeExceptionally(new CellInterrupt());
    }

    /** Whether a thread was given up since the last call. */
    boolean takeAbandoned() {
        boolean was = abandoned;
        abandoned = false;
        return was;
    }

    /** Forgets an interrupt that came too late, so that it cannot stop the next cell. */
    void reset() {
        guard.reset();
        queue.add(Thread::interrupted);
    }

    private void startThread() {
        BlockingQueue<Runnable> own = queue;
        Thread fresh = new Thread(null, () -> work(own), "loupe-cell", STACK_BYTES);
        fresh.setContextClassLoader(loader);
        fresh.setDaemon(true);
        thread = fresh;
        fresh.start();
    }

    private void work(BlockingQueue<Runnable> tasks) {
        // An abandoned thread leaves here once its library code returns.
        while (tasks == queue) {
            try {
                tasks.take().run();
            } catch (InterruptedException late) {
                Thread.interrupted();
            }
        }
    }

    @Override
    public void close() {
        interrupt();
        queue.add(() -> queue = new LinkedBlockingQueue<>());
    }
}
