package loupe.data.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import loupe.data.DataException;

/**
 * The plain files of a tar archive, in memory (form: POSIX.1-2017, pax, "ustar Interchange Format").
 *
 * <p>Nothing is written to a disk. A link, a name that leaves the archive, a file above the limit and more than a gibibyte
 * in all are refused.
 */
public final class TarFiles {

    private static final int BLOCK = 512;

    private final String archive;
    private final InputStream in;
    private final Limits limits;

    private TarFiles(String archive, InputStream in, long mostBytes) {
        this.archive = archive;
        this.in = in;
        this.limits = new Limits(archive, mostBytes);
    }

    /**
     * Reads an archive from its start to its end.
     *
     * @param archive what to call it in a message
     * @param in its bytes, not compressed
     * @param mostBytes the largest file that is let through
     * @param wanted says by name which files are kept
     * @param keep gets the name and the bytes of each of them
     * @throws DataException when the archive is damaged or holds what is refused
     */
    public static void read(
            String archive, InputStream in, long mostBytes, Predicate<String> wanted, BiConsumer<String, byte[]> keep) {
        try {
            new TarFiles(archive, in, mostBytes).each(wanted, keep);
        } catch (IOException damaged) {
            throw new DataException(
                    archive + ": expected a whole archive, got a damaged one: " + damaged.getMessage(), damaged);
        }
    }

    private void each(Predicate<String> wanted, BiConsumer<String, byte[]> keep) throws IOException {
        byte[] header = in.readNBytes(BLOCK);
        while (header.length == BLOCK && header[0] != 0) {
            requireChecksum(header);
            String name = text(header, 0, 100);
            long size = octal(header, 124, 12);
            requirePlain(name, size, header[156]);
            if (size > 0 && wanted.test(name)) {
                limits.count(size);
                keep.accept(name, content(name, size));
                in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
            } else {
                in.skipNBytes((size + BLOCK - 1) / BLOCK * BLOCK);
            }
            header = in.readNBytes(BLOCK);
        }
        if (header.length < BLOCK) {
            throw new IOException("it ends without its closing blocks");
        }
    }

    private byte[] content(String name, long size) throws IOException {
        byte[] content = in.readNBytes((int) size);
        if (content.length < size) {
            throw new IOException(name + " ends after " + content.length + " of " + size + " bytes");
        }
        return content;
    }

    private void requirePlain(String name, long size, byte type) {
        boolean plain = type == 0 || type == '0' || type == '5' || type == 'x' || type == 'g';
        limits.requirePlain(name, size, type == '1' || type == '2');
        if (!plain) {
            throw new DataException(archive + ": " + name + ": expected a file or a folder, got type " + (char) type);
        }
    }

    // The sum of the header's bytes with its own field as blanks.
    private void requireChecksum(byte[] header) {
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += i >= 148 && i < 156 ? ' ' : header[i] & 0xFF;
        }
        if (sum != octal(header, 148, 8)) {
            throw new DataException(archive + ": expected a tar header with the sum " + sum + ", got a damaged one");
        }
    }

    private long octal(byte[] header, int from, int length) {
        String digits = text(header, from, length).strip();
        if (!digits.matches("[0-7]{1,12}")) {
            throw new DataException(archive + ": expected an octal number in a tar header, got \"" + digits + "\"");
        }
        return Long.parseLong(digits, 8);
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }
}
