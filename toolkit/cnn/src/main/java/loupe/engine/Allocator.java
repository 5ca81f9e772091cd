package loupe.engine;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import java.util.List;
import java.util.Map;

/**
 * Tells glibc to keep freed memory for the next batch.
 *
 * <p>A batch of a small network frees and takes some megabytes. glibc gives what the Java threads' arenas free back to the
 * system, so that each batch faults the same pages in again, or not, by chance of the arena: one run is three to five times
 * slower than the next. Keeping the pages makes every run a fast one, and costs their memory.
 */
final class Allocator {

    /** One call of {@code mallopt(3)}, and the environment variable that says the same. */
    private record Option(String variable, int parameter, int value) {}

    private static final List<Option> OPTIONS = List.of(
            new Option("MALLOC_TRIM_THRESHOLD_", -1, Integer.MAX_VALUE),
            new Option("MALLOC_MMAP_THRESHOLD_", -3, 1 << 25),
            new Option("MALLOC_TOP_PAD_", -2, 1 << 27));

    private Allocator() {}

    static AllocatorReport tune(EngineSettings settings, Map<String, String> environment) {
        if (!settings.tuneAllocator()) {
            return new AllocatorReport(AllocatorState.OFF, "loupe.engine.malloc is off");
        }
        List<Option> open = OPTIONS.stream()
                .filter(option -> !environment.containsKey(option.variable()))
                .toList();
        if (open.isEmpty()) {
            return new AllocatorReport(AllocatorState.BY_ENVIRONMENT, "the MALLOC_* environment decides");
        }
        return apply(open);
    }

    private static AllocatorReport apply(List<Option> options) {
        try {
            NativeLibrary process = NativeLibrary.getProcess();
            if (!isGlibc(process)) {
                return new AllocatorReport(AllocatorState.NOT_GLIBC, "the C library is not glibc; left as it is");
            }
            Function mallopt = process.getFunction("mallopt");
            boolean taken = options.stream()
                    .map(option -> mallopt.invokeInt(new Object[] {option.parameter(), option.value()}))
                    .allMatch(answer -> answer == 1);
            return taken
                    ? new AllocatorReport(AllocatorState.TUNED, "glibc keeps freed memory for the next batch")
                    : new AllocatorReport(AllocatorState.REFUSED, "glibc refused a setting; runs may vary in speed");
        } catch (LinkageError | RuntimeException fault) {
            return new AllocatorReport(AllocatorState.REFUSED, "the C library could not be reached: " + fault);
        }
    }

    private static boolean isGlibc(NativeLibrary process) {
        try {
            process.getFunction("gnu_get_libc_version");
            return true;
        } catch (UnsatisfiedLinkError absent) {
            return false;
        }
    }
}
