package loupe.engine;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;

/**
 * The engine as it runs in this process: what it is, how it was set up, and whether its numbers can be trusted.
 *
 * <pre>{@code
 * StartedEngine engine = Engines.start();
 * System.out.println(engine.describe());
 * try (NDManager manager = engine.newManager()) { ... }
 * }</pre>
 *
 * @param engineName the engine's name, such as PyTorch
 * @param engineVersion the version of DJL that drives it
 * @param nativeVersion the version of the native engine
 * @param device the best device that the engine has: a GPU if there is one, the CPU otherwise
 * @param settings what was asked for
 * @param threads how many threads share one operation in fact; 0 when the engine does not tell
 * @param interopThreads how many operations may run side by side in fact; 0 when the engine does not tell
 * @param natives the directory of the native libraries
 * @param allocator what was done about the C allocator
 * @param sleepingThreads whether threads that wait for each other sleep rather than spin, as far as we can tell
 * @param guard what the numerics guard found
 * @param loadedBefore whether somebody had loaded the engine before us, so that some settings came too late
 * @param seconds how long the start took, guard included, in seconds
 */
public record StartedEngine(
        String engineName,
        String engineVersion,
        String nativeVersion,
        Device device,
        EngineSettings settings,
        int threads,
        int interopThreads,
        Path natives,
        AllocatorReport allocator,
        boolean sleepingThreads,
        GuardReport guard,
        boolean loadedBefore,
        double seconds) {

    /**
     * A new root manager of engine memory on {@link #device}.
     *
     * @return the manager; whoever asked for it closes it
     */
    public NDManager newManager() {
        return NDManager.newBaseManager(device, engineName);
    }

    /**
     * A new root manager of engine memory on a device of choice.
     *
     * @param chosen such as {@link DeviceKind#of} gives
     * @return the manager; whoever asked for it closes it
     */
    public NDManager newManager(Device chosen) {
        return NDManager.newBaseManager(chosen, engineName);
    }

    /**
     * This engine, if its numbers can be trusted.
     *
     * @return this
     * @throws NumericsException when the guard found the engine broken
     */
    public StartedEngine requireSound() {
        if (!guard.state().usable()) {
            throw new NumericsException(guard);
        }
        return this;
    }

    /**
     * All facts as lines of text, for {@code ./loupe doctor}.
     *
     * @return one fact a line
     */
    public String describe() {
        return """
                engine     %s %s (DJL %s) on %s%s
                threads    %d for one operation, %d operations side by side (asked for: %d and %d); waiting threads %s
                natives    %s
                allocator  %s
                numerics   %s (%.1f s)
                start      %.1f s"""
                .formatted(
                        engineName,
                        nativeVersion,
                        engineVersion,
                        device,
                        loadedBefore ? "; loaded by somebody else before Loupe, so some settings came too late" : "",
                        threads,
                        interopThreads,
                        settings.threads(),
                        settings.interopThreads(),
                        sleepingThreads ? "sleep" : "spin",
                        natives,
                        allocator,
                        guard,
                        guard.seconds(),
                        seconds);
    }
}
