package loupe.data;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The content of an IDX file of unsigned bytes, the form in which MNIST and its kin are published.
 *
 * <p>Form (LeCun, Cortes and Burges, "The MNIST database"): two zero bytes, the type 8, the number of dimensions D, D
 * big-endian 32-bit sizes, then the values, the last dimension fastest.
 *
 * @param sizes the D sizes, as N, H, W
 * @param values the bytes after the header
 */
record IdxFile(int[] sizes, byte[] values) {

    private static final int UNSIGNED_BYTE = 8;

    /** Reads images: N x H x W. */
    static IdxFile images(String file, byte[] content) {
        return parse(file, content, 3);
    }

    /** Reads labels: N. */
    static IdxFile labels(String file, byte[] content) {
        return parse(file, content, 1);
    }

    private static IdxFile parse(String file, byte[] content, int dimensions) {
        int header = Integer.BYTES * (1 + dimensions);
        if (content.length < header) {
            throw new DataException(
                    file + ": expected an IDX header of " + header + " bytes, got " + content.length + " bytes");
        }
        ByteBuffer in = ByteBuffer.wrap(content);
        requireMagic(file, in.getInt(), UNSIGNED_BYTE << 8 | dimensions);
        int[] sizes = new int[dimensions];
        long length = header;
        long values = 1;
        for (int d = 0; d < dimensions; d++) {
            sizes[d] = requireSize(file, d, in.getInt());
            values = Math.multiplyExact(values, (long) sizes[d]);
        }
        length += values;
        if (content.length != length) {
            throw new DataException(
                    file + ": expected " + length + " bytes for " + Arrays.toString(sizes) + ", got " + content.length);
        }
        return new IdxFile(sizes, Arrays.copyOfRange(content, header, content.length));
    }

    private static void requireMagic(String file, int magic, int expected) {
        if (magic != expected) {
            throw new DataException(String.format(
                    "%s: expected the IDX magic number 0x%08x (unsigned bytes, %d dimensions), got 0x%08x",
                    file, expected, expected & 0xFF, magic));
        }
    }

    private static int requireSize(String file, int dimension, int size) {
        if (size < 1) {
            throw new DataException(file + ": size[" + dimension + "]: expected >= 1, got " + size);
        }
        return size;
    }
}
