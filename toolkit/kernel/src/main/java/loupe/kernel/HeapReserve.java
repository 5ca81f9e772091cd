package loupe.kernel;

import java.lang.reflect.InvocationTargetException;

/**
 * Memory that is given back when a cell has filled the heap, so that the next cell, which may let go of what fills it,
 * can still be compiled.
 */
final class HeapReserve {

    private static final int BYTES = 16 << 20;

    /** The reserve is made again only when this many times as much is free. */
    private static final int PLENTY = 4;

    private volatile byte[] reserve = new byte[BYTES];

    /** Gives the reserve back when that is what was thrown. Allocates nothing. */
    void release(Throwable thrown) {
        Throwable real = thrown instanceof InvocationTargetException ? thrown.getCause() : thrown;
        if (real instanceof OutOfMemoryError) {
            reserve = null;
        }
    }

    void restore() {
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        if (reserve == null && free > (long) PLENTY * BYTES) {
            reserve = new byte[BYTES];
        }
    }
}
