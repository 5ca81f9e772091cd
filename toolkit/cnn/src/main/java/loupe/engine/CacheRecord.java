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

    /** Recognises a record from its first integer. */
    @FunctionalInterface
    interface Recogniser {
        boolean standsAt(IntBuffer memory, int index);
    }

    static final int ROW = 10;
    static final int LEVELS = 3;
    /** Two rows and the count. */
    static final int INTS = 2 * ROW + 1;
    /** libtorch_cpu has a few megabytes of data; far more means that we are looking at something else. */
    private static final long MOST_BYTES = 256L << 20;

    private static final int CHUNK = 1 << 20;

    private CacheRecord() {}

    static Finding repair(List<MemoryMapping> mappings) {
        if (mappings.isEmpty() || mappings.stream().mapToLong(MemoryMapping::size).sum() > MOST_BYTES) {
            return Finding.UNREADABLE;
        }
        try {
            return correct(search(mappings, CacheRecord::isImpossible));
        } catch (IOException | LinkageError | RuntimeException fault) {
            return Finding.UNREADABLE;
        }
    }

    private static Finding correct(List<Long> places) {
        if (places.size() == 1) {
            new Pointer(places.get(0)).setInt(2L * ROW * Integer.BYTES, 0);
            return Finding.REPAIRED;
        }
        return places.isEmpty() ? Finding.ABSENT : Finding.AMBIGUOUS;
    }

    /** Through the file and not through pointers: an address that is gone gives an exception, not the end of the JVM. */
    static List<Long> search(List<MemoryMapping> mappings, Recogniser wanted) throws IOException {
        List<Long> places = new ArrayList<>();
        try (RandomAccessFile memory = new RandomAccessFile("/proc/self/mem", "r")) {
            for (MemoryMapping mapping : mappings) {
                search(memory, mapping, wanted, places);
            }
        }
        return places;
    }

    /** Chunks overlap by one integer less than a record, so none is missed and none is met twice. */
    private static void search(RandomAccessFile memory, MemoryMapping mapping, Recogniser wanted, List<Long> places)
            throws IOException {
        int step = CHUNK - (INTS - 1) * Integer.BYTES;
        for (long from = mapping.start(); from < mapping.end(); from += step) {
            byte[] chunk = new byte[(int) Math.min(CHUNK, mapping.end() - from)];
            memory.seek(from);
            memory.readFully(chunk);
            IntBuffer ints = ByteBuffer.wrap(chunk).order(ByteOrder.nativeOrder()).asIntBuffer();
            for (int index = 0; index + INTS <= ints.limit(); index++) {
                if (wanted.standsAt(ints, index)) {
                    places.add(from + (long) index * Integer.BYTES);
                }
            }
        }
    }

    static boolean isImpossible(IntBuffer memory, int index) {
        for (int i = 0; i < 2 * ROW; i++) {
            if (memory.get(index + i) != (i % ROW < LEVELS ? 1 : 0)) {
                return false;
            }
        }
        return memory.get(index + 2 * ROW) == LEVELS;
    }
}
