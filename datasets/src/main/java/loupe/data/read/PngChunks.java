package loupe.data.read;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * The checksums of a PNG file, which the JDK's reader passes over (form: ISO/IEC 15948, section 5.3: length, type, data,
 * CRC-32 of type and data, up to the chunk IEND).
 */
final class PngChunks {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int SIGNATURE_BYTES = 8;
    private static final int FRAME_BYTES = 12;
    private static final int END = 0x49454E44;

    private PngChunks() {}

    /** What is wrong with a PNG file; empty for a sound one and for any other form. */
    static String fault(byte[] content) {
        ByteBuffer in = ByteBuffer.wrap(content);
        if (content.length < SIGNATURE_BYTES || in.getLong() != SIGNATURE) {
            return "";
        }
        while (in.remaining() >= FRAME_BYTES) {
            int start = in.position();
            int length = in.getInt();
            int type = in.getInt();
            if (length < 0 || length > in.remaining() - Integer.BYTES) {
                return "a chunk of " + Integer.toUnsignedString(length) + " bytes, more than the file has";
            }
            if (crc(content, start + Integer.BYTES, Integer.BYTES + length) != in.getInt(in.position() + length)) {
                return "a wrong checksum in the chunk at byte " + start;
            }
            if (type == END) {
                return "";
            }
            in.position(start + FRAME_BYTES + length);
        }
        return "no end";
    }

    private static int crc(byte[] content, int from, int length) {
        CRC32 crc = new CRC32();
        crc.update(content, from, length);
        return (int) crc.getValue();
    }
}
