package loupe.kernel;

/** Stands for a training: it looks at the interrupt flag between its steps and ends with what it has. */
public final class PollingLibrary {

    private PollingLibrary() {}

    /** Runs until it is interrupted; calls back into the cell at each step. */
    public static int train(Runnable callback) {
        int steps = 0;
        while (!Thread.interrupted()) {
            callback.run();
            steps++;
            busy();
        }
        return steps;
    }

    private static void busy() {
        long end = System.nanoTime() + 20_000_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
