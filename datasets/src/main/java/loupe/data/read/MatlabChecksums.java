package loupe.data.read;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The checksums of the packed elements of a MATLAB file, which MFL passes over (form: MathWorks, "MAT-File Format", level 5:
 * 128 bytes of header, then elements of type, length and data; an element of type 15 is packed by zlib).
 */
final class MatlabChecksums {

    private static final int HEADER = 128;
    private static final int PACKED = 15;
    private static final int BLOCK = 1 << 16;

    private MatlabChecksums() {}

    /** What is wrong with a packed element; empty when all of them are sound. */
    static String fault(byte[] content) {
        ByteBuffer in = ByteBuffer.wrap(content);
        if (content.length < HEADER) {
            return "no header";
        }
        in.order(content[126] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        in.position(HEADER);
        while (in.remaining() >= 2 * Integer.BYTES) {
            int type = in.getInt();
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) {
                return "an element of " + Integer.toUnsignedString(length) + " bytes, more than the file has";
            }
            if (type == PACKED && !isSound(content, in.position(), length)) {
                return "a wrong checksum in the element at byte " + (in.position() - 2 * Integer.BYTES);
            }
            in.position(in.position() + length);
        }
        return in.hasRemaining() ? "bytes behind its last element" : "";
    }

    private static boolean isSound(byte[] content, int from, int length) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content, from, length);
            byte[] block = new byte[BLOCK];
            while (inflater.inflate(block) > 0) {
                continue;
            }
            return inflater.finished();
        } catch (DataFormatException wrong) {
            return false;
        } finally {
            inflater.end();
        }
    }
}
