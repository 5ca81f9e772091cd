package loupe.data.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Small tar archives. */
public final class Tars {

    private Tars() {}

    /** One entry with its padding. */
    public static byte[] entry(String name, char type, byte[] content) {
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 124, String.format("%011o", content.length));
        header[156] = (byte) type;
        Arrays.fill(header, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte octet : header) {
            sum += octet & 0xFF;
        }
        put(header, 148, String.format("%06o", sum) + "\0 ");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header);
        out.writeBytes(Arrays.copyOf(content, (content.length + 511) / 512 * 512));
        return out.toByteArray();
    }

    /** An archive of entries. */
    public static byte[] of(byte[]... entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(entries).forEach(out::writeBytes);
        out.writeBytes(new byte[1024]);
        return out.toByteArray();
    }

    private static void put(byte[] header, int from, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, from, bytes.length);
    }
}
