package loupe.cli;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import javax.tools.ToolProvider;

/** The doctor's look at Java, memory and fonts. */
final class MachineChecks {

    private static final double GB = 1e9;

    private MachineChecks() {}

    static List<Finding> findings() {
        return List.of(
                java(ToolProvider.getSystemJavaCompiler() != null), memory(machineBytes(), heapBytes()), fonts());
    }

    static Finding java(boolean hasCompiler) {
        String version = System.getProperty("java.version") + ", " + System.getProperty("java.vendor") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors";
        return hasCompiler
                ? Finding.ok("Java", version)
                : Finding.fail(
                        "Java",
                        version + ", without a compiler",
                        "Cells need a JDK, not a JRE. On Debian or Ubuntu: apt-get install openjdk-17-jdk-headless");
    }

    static Finding memory(long machine, long heap) {
        String text = String.format(Locale.ROOT, "%.1f GB, of which Java may use %.1f GB", machine / GB, heap / GB);
        if (machine < 1.5 * GB) {
            return Finding.fail("memory", text, "Training needs 2 GB; use a larger machine or container.");
        }
        return machine < 3 * GB
                ? Finding.warn("memory", text, "Enough for small sets; keep other programs closed.")
                : Finding.ok("memory", text);
    }

    private static long machineBytes() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getTotalMemorySize();
    }

    private static long heapBytes() {
        return Runtime.getRuntime().maxMemory();
    }

    // What Java throws without fonts differs between JDKs, errors among it.
    private static Finding fonts() {
        try {
            var font = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
            font.getStringBounds("x", new FontRenderContext(null, true, true));
            return Finding.ok("fonts", "found");
        } catch (RuntimeException | InternalError | LinkageError fault) {
            return Finding.fail(
                    "fonts",
                    "none found, so that no plot can be drawn",
                    "On Debian or Ubuntu: apt-get install fontconfig fonts-dejavu-core");
        }
    }
}
