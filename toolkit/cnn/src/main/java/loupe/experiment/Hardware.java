package loupe.experiment;

import java.lang.management.ManagementFactory;
import loupe.engine.StartedEngine;

/**
 * What a run was computed on.
 *
 * @param cpu the processor's model name
 * @param cpuFlags those of its flags that change arithmetic (vector and fused instructions)
 * @param cores logical processors
 * @param memoryMegabytes of the machine
 * @param threads that share one operation
 * @param interopThreads that run operations side by side
 */
public record Hardware(String cpu, String cpuFlags, int cores, long memoryMegabytes, int threads, int interopThreads) {

    static Hardware of(StartedEngine engine) {
        Processor processor = Processor.read();
        return new Hardware(
                processor.model(),
                processor.flags(),
                Runtime.getRuntime().availableProcessors(),
                machineMegabytes(),
                engine.threads(),
                engine.interopThreads());
    }

    private static long machineMegabytes() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize() >> 20
                : 0;
    }
}
