import java.lang.management.ManagementFactory;
import java.util.Locale;
import loupe.data.DataCache;
import loupe.data.DataSource;
import loupe.data.Datasets;
import loupe.data.ImageSet;
import loupe.data.Progress;

/**
 * Loads one data set in a JVM that did nothing before, and prints: seconds, seconds of the processor, bytes that the set
 * keeps, bytes of its values as floats, images.
 */
public final class LoadOnce {

    private LoadOnce() {}

    /** Takes the set's name. */
    public static void main(String[] arguments) throws InterruptedException {
        long before = used();
        long start = System.nanoTime();
        long work = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        ImageSet set = load(arguments[0]);
        double seconds = (System.nanoTime() - start) / 1e9;
        double busy = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - work) / 1e9;
        long kept = used() - before;
        long floats = (long) set.size() * set.shape().values() * Float.BYTES;
        System.out.printf(Locale.ROOT, "%.3f %.3f %d %d %d%n", seconds, busy, kept, floats, set.size());
    }

    private static ImageSet load(String name) {
        DataSource source = Datasets.sources().stream()
                .filter(known -> known.card().name().equals(name))
                .findFirst()
                .orElseThrow();
        return source.load(DataCache.standard(), Progress.silent());
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
