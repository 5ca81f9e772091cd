package loupe.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Threads that must leave the code of an interrupted cell: each is woken once and stops at its next guard, however late its
 * library code returns to it.
 */
final class Stragglers {

    private static final long LOOK_MILLIS = 10;
    private static final long SETTLE_NANOS = 300_000_000L;
    private static final long WATCH_MILLIS = 250;
    private static final int LONGEST_PAUSE = 16;

    private final CellThreads threads;
    private final InterruptGuard guard;
    private final Map<Thread, Integer> stopped = new ConcurrentHashMap<>();
    private Thread watch;

    Stragglers(CellThreads threads, InterruptGuard guard) {
        this.threads = threads;
        this.guard = guard;
    }

    boolean contains(Thread thread) {
        return stopped.containsKey(thread);
    }

    /** Has a thread stop, whatever runs by then. */
    void add(Thread thread) {
        stopped.put(thread, 0);
    }

    /** Stops what works for the cell on other threads than its own; whether there is any. */
    boolean sweep(Thread own) {
        boolean any = false;
        for (Thread thread : guard.stopping() ? threads.working() : List.<Thread>of()) {
            if (thread != own) {
                any = true;
                if (stopped.putIfAbsent(thread, 0) == null) {
                    thread.interrupt();
                }
            }
        }
        forgetWhatLeft();
        return any;
    }

    /** Waits, for less than a person notices, until no thread but the cell's own runs its code; whether some still do. */
    boolean settle(Thread own) {
        long begun = System.nanoTime();
        boolean left = sweep(own);
        while (left && System.nanoTime() - begun < SETTLE_NANOS) {
            pause(LOOK_MILLIS);
            left = sweep(own);
        }
        if (!stopped.isEmpty()) {
            startWatch();
        }
        return left;
    }

    /** A pool's thread that is back in its pool may work for the next cell. */
    private void forgetWhatLeft() {
        stopped.keySet().removeIf(thread -> !CellThreads.runsCells(thread.getStackTrace()));
    }

    private synchronized void startWatch() {
        if (watch == null) {
            watch = new Thread(this::watch, "loupe-stragglers");
            watch.setDaemon(true);
            watch.start();
        }
    }

    /** Flips the guards now and then, as long as a straggler moves: one that is back in the cell's code meets them. */
    private void watch() {
        int turn = 0;
        int due = 1;
        while (!isDone()) {
            pause(WATCH_MILLIS);
            if (moved() && ++turn >= due) {
                guard.flip();
                turn = 0;
                due = Math.min(2 * due, LONGEST_PAUSE);
            }
        }
    }

    private synchronized boolean isDone() {
        forgetWhatLeft();
        if (stopped.isEmpty()) {
            watch = null;
        }
        return stopped.isEmpty();
    }

    /** A thread that waits for ever stands still, and costs nothing. */
    private boolean moved() {
        boolean any = false;
        for (Map.Entry<Thread, Integer> one : stopped.entrySet()) {
            int now = Arrays.hashCode(one.getKey().getStackTrace());
            any |= now != one.getValue();
            one.setValue(now);
        }
        return any;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
