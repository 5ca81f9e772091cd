package loupe.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Reads a file, unpacks it when it is gzip, and lets nothing through but the bytes that the card names. */
final class FileCheck {

    private static final int BUFFER = 1 << 16;
    private static final int MOST_BYTES = 1 << 30;
    private static final String REMEDY = "; delete or replace this file";

    private FileCheck() {}

    /** A person's own file, unpacked when it is gzip; no hash of it is known. */
    static byte[] read(Path path) {
        try (InputStream in = unpacked(Files.newInputStream(path))) {
            byte[] content = in.readNBytes(MOST_BYTES);
            if (in.read() >= 0) {
                throw new DataException(path + ": expected at most " + MOST_BYTES + " bytes, got more");
            }
            return content;
        } catch (IOException broken) {
            throw new DataException(path + ": cannot be read: " + broken.getMessage(), broken);
        }
    }

    static byte[] read(Path path, DataFile file) {
        try (InputStream in = Files.newInputStream(path)) {
            return read(in, path.toString(), file);
        } catch (IOException broken) {
            throw new DataException(path + ": cannot be read: " + broken, broken);
        }
    }

    static byte[] read(InputStream in, String where, DataFile file) {
        byte[] content;
        try {
            InputStream unpacked = file.packed() ? in : unpacked(in);
            content = unpacked.readNBytes(Math.toIntExact(file.mostBytes()));
            requireLength(content.length, unpacked.read() >= 0, where, file);
        } catch (IOException broken) {
            throw new DataException(
                    where + ": expected " + file + ", got a damaged file: " + broken.getMessage() + REMEDY, broken);
        }
        requireSha256(Sha256.of(content), where, file);
        return content;
    }

    // Looked at by content: a browser may unpack a file and keep the name that ends in .gz.
    private static InputStream unpacked(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
        buffered.mark(2);
        boolean gzip = buffered.read() == 0x1F && buffered.read() == 0x8B;
        buffered.reset();
        return gzip ? new GZIPInputStream(buffered, BUFFER) : buffered;
    }

    private static void requireLength(int length, boolean more, String where, DataFile file) {
        if (length < file.bytes() || more) {
            throw new DataException(
                    where + ": expected " + file.mostBytes() + " bytes, got " + (more ? "more" : length) + REMEDY);
        }
    }

    private static void requireSha256(String sha256, String where, DataFile file) {
        if (!sha256.equals(file.sha256())) {
            throw new DataException(where + ": expected sha256 " + file.sha256() + ", got " + sha256 + REMEDY);
        }
    }
}
