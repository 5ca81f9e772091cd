package loupe.engine;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The record of cache sizes that oneDNN, inside PyTorch, keeps about the processor, and its correction.
 *
 * <p>Some virtual machines answer CPUID leaf 0x8000001D with zeros. oneDNN 3.3 to 3.7 then records three levels of one byte
 * each, shared by one core each, and its weight reorder takes a path that pads wrongly. With no level recorded it uses its
 * own default sizes, which is what oneDNN 3.8.1 does on such machines.
 *
 * <p>In memory: ten sizes, ten core counts, and the number of levels, each an unsigned 32-bit integer. No processor has
 * caches of one byte, so the pattern cannot stand for a healthy record; it must be there exactly once to be touched.
 */
final class CacheRecord {

    /** What a search found. */
    enum Finding {
        /** One impossible record, now corrected. */
        REPAIRED,
        /** No impossible record: nothing was written. */
        ABSENT,
        /** More than one place looks like the record: nothing was written. */
        AMBIGUOUS,
        /** The memory could not be searched. */
        UNREADABLE,
        /** Another engine, system or processor family. */
        NOT_APPLICABLE
    }

    private static final int ROW = 10;
    private static final int LEVELS = 3;
    private static final int INTS = 2 * ROW + 1;
    /** libtorch_cpu has a few megabytes of data; far more means that we are looking at something else. */
    private static final long MOST_BYTES = 256L << 20;

    private static final int CHUNK = 1 << 20;

    private CacheRecord() {}

    static Finding repair(List<MemoryMapping> mappings) {
        if (mappings.isEmpty()
                || mappings.stream().mapToLong(MemoryMapping::size).sum() > MOST_BYTES) {
            return Finding.UNREADABLE;
        }
        try {
            List<Long> places = search(mappings);
            if (places.size() == 1) {
                clearLevels(places.get(0));
            }
            return places.isEmpty() ? Finding.ABSENT : places.size() == 1 ? Finding.REPAIRED : Finding.AMBIGUOUS;
        } catch (IOException | LinkageError | RuntimeException fault) {
            return Finding.UNREADABLE;
        }
    }

    /** Through the file and not through pointers: an address that is gone gives an exception, not the end of the JVM. */
    private static List<Long> search(List<MemoryMapping> mappings) throws IOException {
        List<Long> places = new ArrayList<>();
        try (RandomAccessFile memory = new RandomAccessFile("/proc/self/mem", "r")) {
            for (MemoryMapping mapping : mappings) {
                searchMapping(memory, mapping, places);
            }
        }
        return places;
    }

    private static void searchMapping(RandomAccessFile memory, MemoryMapping mapping, List<Long> places)
            throws IOException {
        int step = CHUNK - (INTS - 1) * Integer.BYTES;
        for (long from = mapping.start(); from < mapping.end(); from += step) {
            byte[] chunk = new byte[(int) Math.min(CHUNK, mapping.end() - from)];
            memory.seek(from);
            memory.readFully(chunk);
            IntBuffer ints =
                    ByteBuffer.wrap(chunk).order(ByteOrder.nativeOrder()).asIntBuffer();
            for (int index : matches(ints)) {
                places.add(from + (long) index * Integer.BYTES);
            }
        }
    }

    /** The indices at which the impossible record stands; chunks overlap by one int less than a record, so none is met twice. */
    static List<Integer> matches(IntBuffer ints) {
        List<Integer> found = new ArrayList<>();
        for (int index = 0; index + INTS <= ints.limit(); index++) {
            if (ints.get(index) == 1 && isImpossible(ints, index)) {
                found.add(index);
            }
        }
        return found;
    }

    private static boolean isImpossible(IntBuffer ints, int index) {
        for (int i = 0; i < 2 * ROW; i++) {
            if (ints.get(index + i) != (i % ROW < LEVELS ? 1 : 0)) {
                return false;
            }
        }
        return ints.get(index + 2 * ROW) == LEVELS;
    }

    private static void clearLevels(long place) {
        new Pointer(place).setInt(2L * ROW * Integer.BYTES, 0);
    }
}
