package loupe.train;

import java.util.concurrent.locks.LockSupport;

/** Stands for a training with long steps, in whose package it is on purpose: it polls the interrupt between two steps. */
public final class SlowTraining {

    private SlowTraining() {}

    /** Runs until it is interrupted; the number of steps. */
    public static int train(long stepMillis) {
        int steps = 0;
        while (!Thread.interrupted()) {
            step(System.nanoTime() + stepMillis * 1_000_000);
            steps++;
        }
        return steps;
    }

    private static void step(long end) {
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
