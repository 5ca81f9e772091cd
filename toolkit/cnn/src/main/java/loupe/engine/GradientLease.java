package loupe.engine;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.training.GradientCollector;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The right to compute gradients, of which a process has one.
 *
 * <p>The engine can record operations for one gradient at a time in the whole process. A lease makes a second user's
 * failure immediate and readable: it says who holds the lease. The thread that holds it may take it again while no recording
 * is open, so that a callback of a training can ask for a Grad-CAM between two steps.
 *
 * <pre>{@code
 * try (GradientLease lease = GradientLease.take("training of lenet")) {
 *     try (GradientCollector collector = lease.record()) {
 *         collector.backward(loss);
 *     }
 * }
 * }</pre>
 */
public final class GradientLease implements AutoCloseable {

    /** The innermost lease of the process. The engine's own limit is per process, so this one is too. */
    private static final AtomicReference<GradientLease> CURRENT = new AtomicReference<>();

    private final String holder;
    private final Thread thread;
    private final GradientLease outer;
    private boolean recording;
    private boolean closed;

    private GradientLease(String holder, Thread thread, GradientLease outer) {
        this.holder = holder;
        this.thread = thread;
        this.outer = outer;
    }

    /**
     * Takes the lease.
     *
     * @param holder what it is for, in words that complete "X is using the gradients", such as {@code training of lenet}
     * @return the lease; close it on the same thread
     * @throws IllegalStateException when another thread holds it, or this one is recording
     */
    public static GradientLease take(String holder) {
        GradientLease current = CURRENT.get();
        if (current == null || current.mayNest()) {
            GradientLease lease = new GradientLease(holder, Thread.currentThread(), current);
            if (CURRENT.compareAndSet(current, lease)) {
                return lease;
            }
        }
        throw new IllegalStateException(
                "%s: expected free gradients, got them in use by %s; wait until it ends or interrupt it"
                        .formatted(holder, holder().orElse("somebody who has just finished")));
    }

    /**
     * What holds the lease now.
     *
     * @return the holder's words, empty when it is free
     */
    public static Optional<String> holder() {
        return Optional.ofNullable(CURRENT.get()).map(lease -> lease.holder);
    }

    /**
     * Starts recording operations on this thread.
     *
     * @return a collector of the engine; closing it ends the recording
     * @throws IllegalStateException when the lease is closed, is another thread's, or records already
     */
    public GradientCollector record() {
        requireMine();
        recording = true;
        try {
            return new Recording(Engine.getInstance().newGradientCollector());
        } catch (RuntimeException | LinkageError fault) {
            recording = false;
            throw fault;
        }
    }

    /** Gives the lease back; a second call does nothing. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            CURRENT.compareAndSet(this, outer);
        }
    }

    private boolean mayNest() {
        return thread == Thread.currentThread() && !recording;
    }

    private void requireMine() {
        if (closed || recording || CURRENT.get() != this || thread != Thread.currentThread()) {
            throw new IllegalStateException("%s: expected an open lease of this thread that is not recording, got %s"
                    .formatted(holder, state()));
        }
    }

    private String state() {
        if (closed) {
            return "a closed one";
        }
        if (thread != Thread.currentThread()) {
            return "one of thread " + thread.getName();
        }
        return recording ? "one that is recording" : "one with an inner lease still open";
    }

    /** The engine's collector, which also tells the lease when it ends. */
    private final class Recording implements GradientCollector {

        private final GradientCollector collector;

        private Recording(GradientCollector collector) {
            this.collector = collector;
        }

        @Override
        public void backward(NDArray target) {
            collector.backward(target);
        }

        @Override
        public void zeroGradients() {
            collector.zeroGradients();
        }

        @Override
        public void close() {
            collector.close();
            recording = false;
        }
    }
}
