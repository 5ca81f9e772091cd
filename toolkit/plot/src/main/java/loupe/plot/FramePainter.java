package loupe.plot;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import loupe.display.DisplayId;
import loupe.display.MimeBundle;
import loupe.display.Screen;

/**
 * Draws frames in a thread of its own: at most one each 200 ms, because front ends drop what comes faster, and so few
 * that drawing takes at most 2 % of the time, but never less than one each 2 s: on a busy machine drawing waits more than
 * it works, and a curve that stands still looks broken. The first frame is not counted: its cost is Java2D's start.
 */
final class FramePainter {

    static final long SHORTEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(200);
    static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(2);
    private static final double SHARE = 0.02;

    private final Screen screen;
    private final LongSupplier nanoseconds;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(FramePainter::daemon);
    private volatile DisplayId shown;
    private volatile long firstAt;
    private volatile long sentAt;
    private volatile long spent;

    FramePainter(Screen screen, LongSupplier nanoseconds) {
        this.screen = screen;
        this.nanoseconds = nanoseconds;
    }

    /** Whether a frame may be drawn now. */
    boolean isDue() {
        if (busy.get()) {
            return false;
        }
        long now = nanoseconds.getAsLong();
        long pause = spent <= SHARE * (now - firstAt) ? SHORTEST_PAUSE : LONGEST_PAUSE;
        return shown == null || now - sentAt >= pause;
    }

    /** Draws and sends a frame, later; a frame that cannot be drawn is left out. */
    void draw(Supplier<MimeBundle> frame) {
        if (busy.compareAndSet(false, true)) {
            thread.execute(() -> {
                try {
                    send(frame);
                } catch (RuntimeException | LinkageError fault) {
                    // Nothing to do here: the last frame meets the same fault on the training's thread, which reports
                    // it.
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    /** Draws and sends the last frame before it returns, as far from the one before as any other. */
    void last(Supplier<MimeBundle> frame) {
        last(frame, SHORTEST_PAUSE);
    }

    /** Draws and sends the last frame before it returns: somebody has stopped the training and waits. */
    void lastAtOnce(Supplier<MimeBundle> frame) {
        last(frame, 0);
    }

    private void last(Supplier<MimeBundle> frame, long pause) {
        boolean interrupted = Thread.interrupted();
        thread.shutdown();
        try {
            thread.awaitTermination(10, TimeUnit.SECONDS);
            long wait = pause - (nanoseconds.getAsLong() - sentAt);
            if (shown != null && pause > 0 && wait > 0) {
                TimeUnit.NANOSECONDS.sleep(wait);
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        send(frame);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(Supplier<MimeBundle> frame) {
        long start = nanoseconds.getAsLong();
        MimeBundle bundle = frame.get();
        if (shown == null) {
            shown = screen.show(bundle);
            firstAt = nanoseconds.getAsLong();
            sentAt = firstAt;
        } else {
            screen.update(shown, bundle);
            sentAt = nanoseconds.getAsLong();
            spent += sentAt - start;
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "loupe-live-curves");
        thread.setDaemon(true);
        return thread;
    }
}
