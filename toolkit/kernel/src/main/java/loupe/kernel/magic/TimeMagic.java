package loupe.kernel.magic;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * {@code %time} and {@code %%time}: runs code and tells how long it took.
 *
 * @param wall nanoseconds of a clock
 * @param processor nanoseconds that the cores have worked for this process
 */
record TimeMagic(LongSupplier wall, LongSupplier processor) implements Magic {

    static TimeMagic ofThisJvm() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return new TimeMagic(
                System::nanoTime,
                () -> system instanceof OperatingSystemMXBean process ? process.getProcessCpuTime() : -1);
    }

    @Override
    public List<String> names() {
        return List.of("time");
    }

    @Override
    public String usage() {
        return "%time code\n%%time";
    }

    @Override
    public String purpose() {
        return "Runs the code, or the cell, tells the time on the clock and on all cores; its value is the code's.";
    }

    @Override
    public boolean isCell() {
        return true;
    }

    @Override
    public MagicValue run(MagicCall call) {
        String code = call.body().orElse(call.arguments());
        if (code.isBlank()) {
            throw call.expected("code to run", "none");
        }
        long start = wall.getAsLong();
        long worked = processor.getAsLong();
        try {
            return call.evaluate(code);
        } finally {
            System.out.println("wall " + seconds(wall.getAsLong() - start)
                    + (worked < 0 ? "" : ", all cores " + seconds(processor.getAsLong() - worked)));
        }
    }

    private static String seconds(long nanos) {
        return nanos < 1_000_000_000L
                ? String.format(Locale.ROOT, "%.1f ms", nanos / 1e6)
                : String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
    }
}
