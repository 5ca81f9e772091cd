package loupe.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Makes Ctrl-C (and a polite kill) stop the running cell and wait until what there is has been written.
 *
 * <p>Open it around the work; closing it says that the work is written.
 */
final class StopSignal implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;

    StopSignal(Runnable interrupt) {
        hook = new Thread(() -> stop(interrupt), "loupe-stop");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop(Runnable interrupt) {
        interrupt.run();
        try {
            done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            return; // the JVM is on its way down already, and the hook runs
        }
    }
}
