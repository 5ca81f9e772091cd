package loupe.runner;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import loupe.kernel.JavaSession;

/** Interrupts a session when a cell has used up its time. */
final class Deadline implements AutoCloseable {

    private final JavaSession session;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Deadline::daemon);
    private ScheduledFuture<?> alarm;
    private boolean late;

    Deadline(JavaSession session) {
        this.session = session;
    }

    synchronized void set(Optional<Duration> limit) {
        late = false;
        alarm = limit.map(time -> timer.schedule(this::ring, time.toMillis(), TimeUnit.MILLISECONDS))
                .orElse(null);
    }

    private synchronized void ring() {
        if (alarm != null) {
            late = true;
            session.interrupt();
        }
    }

    /** Takes the alarm back; whether it rang before. */
    synchronized boolean clear() {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
        return late;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "loupe-deadline");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
