package loupe.kernel;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;

/**
 * Runs the code of cells, one after the other, on one thread with a large stack, and replaces that thread when code on
 * it does not react to an interrupt.
 */
final class CellLane implements AutoCloseable {

    private static final long STACK_BYTES = 64L << 20;

    /** For how long a training may be at the step during which it was interrupted. */
    private static final Duration LONGEST_STEP = Duration.ofSeconds(60);

    private static final long LOOK_MILLIS = 20;

    private final ClassLoader loader;
    private final InterruptGuard guard;
    private final Duration patience;
    private final CellThreads threads = new CellThreads();
    private final Stragglers stragglers;
    private volatile BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private volatile Thread thread;
    private volatile CompletableFuture<Object> running;
    private volatile boolean abandoned;
    private volatile int interrupts;

    CellLane(ClassLoader loader, InterruptGuard guard, Duration patience) {
        this.loader = loader;
        this.guard = guard;
        this.patience = patience;
        this.stragglers = new Stragglers(threads, guard);
        guard.stopAlso(stragglers::contains);
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
        CompletableFuture<Object> stopped;
        synchronized (this) {
            stopped = running;
            interrupts++;
            guard.stop();
            if (stopped != null && interrupts == 1) {
                thread.interrupt();
            }
        }
        Thread chase = new Thread(() -> chase(stopped, System.nanoTime()), "loupe-interrupt");
        chase.setDaemon(true);
        chase.start();
    }

    private void chase(CompletableFuture<Object> stopped, long begun) {
        long since = begun;
        stragglers.sweep(thread);
        while (isHeld(stopped)) {
            if (System.nanoTime() - since > patience.toNanos()) {
                abandon(stopped);
                return;
            }
            LockSupport.parkNanos(LOOK_MILLIS * 1_000_000);
            stragglers.sweep(thread);
            since = mayTrain(begun) ? System.nanoTime() : since;
        }
    }

    /** A training ends after its step and keeps what it learnt, unless whoever waits asks again. */
    private boolean mayTrain(long begun) {
        return interrupts == 1
                && System.nanoTime() - begun < LONGEST_STEP.toNanos()
                && StopPlace.isTraining(thread.getStackTrace());
    }

    private boolean isHeld(CompletableFuture<Object> stopped) {
        return stopped != null && stopped == running && !stopped.isDone();
    }

    private synchronized void abandon(CompletableFuture<Object> stopped) {
        if (!isHeld(stopped)) {
            return;
        }
        Thread lost = thread;
        stragglers.add(lost);
        abandoned = true;
        queue = new LinkedBlockingQueue<>();
        startThread();
        stopped.completeExceptionally(new CellInterrupt(lost.getStackTrace()));
    }

    /**
     * Whether a thread was given up since the last call: the cells' own, or one that worked for the cell. Waits a little
     * for those that are on their way out.
     */
    boolean takeAbandoned() {
        boolean was = stragglers.settle(thread) | abandoned;
        abandoned = false;
        return was;
    }

    /** Begins a cell, and forgets an interrupt that came too late, so that it cannot stop this one. */
    synchronized void reset() {
        guard.reset();
        interrupts = 0;
        threads.begin();
        queue.add(Thread::interrupted);
    }

    /** Notes classes that the running cell declares. */
    void declares(ClassBytecodes[] classes) {
        Stream.of(classes).map(ClassBytecodes::name).forEach(threads::declares);
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
