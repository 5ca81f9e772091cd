package loupe.engine;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.IntBuffer;
import java.util.List;

/**
 * Writes into this process what an affected machine writes there by itself: the impossible record of cache sizes.
 *
 * <p>So the fault, its proof and its repair can be shown on every Linux x86-64 machine.
 */
final class CacheFault {

    private CacheFault() {}

    /** Whether the machine has put the impossible record there by itself. */
    static boolean isThere() throws IOException {
        return !CacheRecord.search(LoadedLibraries.torchData(), CacheRecord::isImpossible).isEmpty();
    }

    /** Replaces the healthy record; call it after the engine has read the processor's caches. */
    static void inject() throws IOException {
        List<Long> places = CacheRecord.search(LoadedLibraries.torchData(), CacheFault::isHealthy);
        if (places.size() != 1) {
            throw new IllegalStateException("expected one healthy cache record, got " + places.size());
        }
        Pointer record = new Pointer(places.get(0));
        for (int i = 0; i < 2 * CacheRecord.ROW; i++) {
            record.setInt((long) i * Integer.BYTES, i % CacheRecord.ROW < CacheRecord.LEVELS ? 1 : 0);
        }
        record.setInt(2L * CacheRecord.ROW * Integer.BYTES, CacheRecord.LEVELS);
    }

    /** Two to four levels, each larger than the one before, from 8 KB; then zeros; as many plausible numbers of cores. */
    static boolean isHealthy(IntBuffer memory, int index) {
        int levels = memory.get(index + 2 * CacheRecord.ROW);
        if (levels < 2 || levels > 4 || memory.get(index) < 8192 || memory.get(index) > 1 << 20) {
            return false;
        }
        for (int i = 0; i < CacheRecord.ROW; i++) {
            int size = memory.get(index + i);
            int cores = memory.get(index + CacheRecord.ROW + i);
            boolean used = i < levels;
            boolean grows = i == 0 || size >= memory.get(index + i - 1);
            if (used ? size % 1024 != 0 || !grows || cores < 1 || cores > 4096 : size != 0 || cores != 0) {
                return false;
            }
        }
        return true;
    }
}
