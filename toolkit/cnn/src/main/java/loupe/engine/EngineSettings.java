package loupe.engine;

import java.util.function.UnaryOperator;

/**
 * What the engine is started with.
 *
 * <p>Read from system properties, which must stand before the first use of the engine: {@code loupe.engine.threads}, {@code
 * loupe.engine.interop-threads}, {@code loupe.engine.guard} (on, off, none), {@code loupe.engine.malloc} (on, off) and {@code
 * loupe.engine.sleep} (on, off: off is faster by some percent where no one else uses the machine). DJL's
 * own {@code ai.djl.pytorch.num_threads}, {@code ai.djl.pytorch.num_interop_threads} and {@code ai.djl.offline} win over
 * ours where a user has set them.
 *
 * <pre>{@code
 * java -Dloupe.engine.threads=1 ...
 * }</pre>
 *
 * @param threads how many threads share one operation, at least 1
 * @param interopThreads how many operations may run side by side, at least 1
 * @param offline whether DJL may not open a connection
 * @param tuneAllocator whether glibc's allocator is told to keep freed memory
 * @param sleepingThreads whether threads that wait for each other sleep rather than spin
 * @param guard what the numerics guard may do
 */
public record EngineSettings(
        int threads,
        int interopThreads,
        boolean offline,
        boolean tuneAllocator,
        boolean sleepingThreads,
        GuardMode guard) {

    static final String NUM_THREADS = "ai.djl.pytorch.num_threads";
    static final String NUM_INTEROP_THREADS = "ai.djl.pytorch.num_interop_threads";
    static final String OFFLINE = "ai.djl.offline";

    /**
     * Checks the thread counts.
     *
     * @throws IllegalArgumentException when one is below 1
     */
    public EngineSettings {
        requirePositive("threads", threads);
        requirePositive("interopThreads", interopThreads);
    }

    /**
     * The settings that this process's system properties ask for.
     *
     * @return the settings; by default as many threads as physical cores, offline, with the guard on
     * @throws IllegalArgumentException when a property holds something else than expected
     */
    public static EngineSettings fromSystemProperties() {
        return from(System::getProperty, Machine.physicalCores());
    }

    static EngineSettings from(UnaryOperator<String> properties, int cores) {
        return new EngineSettings(
                count(properties, cores, NUM_THREADS, "loupe.engine.threads"),
                count(properties, 1, NUM_INTEROP_THREADS, "loupe.engine.interop-threads"),
                !"false".equalsIgnoreCase(properties.apply(OFFLINE)),
                isOn("loupe.engine.malloc", properties.apply("loupe.engine.malloc")),
                isOn("loupe.engine.sleep", properties.apply("loupe.engine.sleep")),
                guard(properties.apply("loupe.engine.guard")));
    }

    private static int count(UnaryOperator<String> properties, int otherwise, String... names) {
        for (String name : names) {
            String text = properties.apply(name);
            if (text != null) {
                return parse(name, text);
            }
        }
        return otherwise;
    }

    private static int parse(String name, String text) {
        try {
            int count = Integer.parseInt(text.strip());
            requirePositive(name, count);
            return count;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + ": expected a whole number >= 1, got " + text, e);
        }
    }

    private static boolean isOn(String name, String text) {
        if (text == null || text.strip().equalsIgnoreCase("on")) {
            return true;
        }
        if (text.strip().equalsIgnoreCase("off")) {
            return false;
        }
        throw new IllegalArgumentException(name + ": expected on or off, got " + text);
    }

    private static GuardMode guard(String text) {
        return text == null ? GuardMode.ON : GuardMode.named(text);
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + ": expected >= 1, got " + value);
        }
    }
}
