package loupe.kernel.magic;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/** Sums up how long code of cells has run, without the time that compiling it took; for one thread at a time. */
public final class RunTime {

    private final OperatingSystemMXBean process =
            ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean bean ? bean : null;
    private Spent spent = new Spent(0, 0);

    /**
     * Time that went by.
     *
     * @param wall nanoseconds on the clock
     * @param processor nanoseconds that all cores have worked for this process
     */
    public record Spent(long wall, long processor) {

        /**
         * The time since an earlier reading.
         *
         * @param earlier the earlier reading
         * @return the difference
         */
        public Spent since(Spent earlier) {
            return new Spent(wall - earlier.wall, processor - earlier.processor);
        }

        private Spent plus(Spent more) {
            return new Spent(wall + more.wall, processor + more.processor);
        }
    }

    /**
     * Runs code and adds the time that it takes; code that it runs meanwhile is part of it and is counted once.
     *
     * @param <T> the type of its value
     * @param code what to run
     * @return its value
     * @throws Exception what it throws
     */
    public <T> T measure(Callable<T> code) throws Exception {
        Spent before = spent;
        Spent start = now();
        try {
            return code.call();
        } finally {
            spent = before.plus(now().since(start));
        }
    }

    /**
     * What was spent so far.
     *
     * @return a reading
     */
    public Spent spent() {
        return spent;
    }

    private Spent now() {
        return new Spent(System.nanoTime(), process == null ? 0 : process.getProcessCpuTime());
    }
}
