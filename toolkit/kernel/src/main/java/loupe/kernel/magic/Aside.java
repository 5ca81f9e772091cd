package loupe.kernel.magic;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Waits for work that does not look at the interrupt flag, as a download, on another thread: the wait can be interrupted. */
final class Aside {

    private Aside() {}

    /**
     * Does the work aside.
     *
     * @throws InterruptedException when the calling thread is interrupted; the work is told so, and goes on to its end when
     *     it does not listen
     */
    static <T> T call(String name, Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (ExecutionException fault) {
            if (fault.getCause() instanceof Exception exception) {
                throw exception;
            }
            throw fault;
        } finally {
            task.cancel(true);
        }
    }
}
