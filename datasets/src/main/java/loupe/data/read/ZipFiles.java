package loupe.data.read;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import loupe.data.DataException;

/**
 * The plain files of a zip archive, in memory (form: PKWARE, "APPNOTE.TXT", sections 4.3.7, 4.3.12 and 4.3.16).
 *
 * <p>Nothing is written to a disk. A link, a name that leaves the archive, an encrypted file, a wrong checksum, a file above
 * the limit and more than a gibibyte in all are refused. The JDK's own reader tells neither links nor wrong checksums.
 */
public final class ZipFiles {

    private static final int END_BYTES = 22;
    private static final int END_SIGNATURE = 0x06054B50;
    private static final int MOST_COMMENT = 0xFFFF;

    private final String archive;
    private final ByteBuffer in;
    private final Limits limits;

    private ZipFiles(String archive, byte[] content, long mostBytes) {
        this.archive = archive;
        this.in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        this.limits = new Limits(archive, mostBytes);
    }

    /**
     * Reads the files of an archive in the order of its directory.
     *
     * @param archive what to call it in a message
     * @param content its bytes
     * @param mostBytes the largest file that is let through
     * @param wanted says by name which files are kept
     * @param keep gets the name and the bytes of each of them
     * @throws DataException when the archive is damaged or holds what is refused
     */
    public static void read(
            String archive, byte[] content, long mostBytes, Predicate<String> wanted, BiConsumer<String, byte[]> keep) {
        try {
            new ZipFiles(archive, content, mostBytes).each(wanted, keep);
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException cut) {
            throw new DataException(archive + ": expected a whole zip archive, got a damaged one", cut);
        }
    }

    private void each(Predicate<String> wanted, BiConsumer<String, byte[]> keep) {
        int end = end();
        int files = in.getShort(end + 10) & 0xFFFF;
        in.position(in.getInt(end + 16));
        for (int i = 0; i < files; i++) {
            ZipEntryHeader entry = ZipEntryHeader.next(archive, in);
            limits.requirePlain(entry.name(), entry.size(), entry.isLink());
            if (!entry.name().endsWith("/") && wanted.test(entry.name())) {
                limits.count(entry.size());
                keep.accept(entry.name(), content(entry));
            }
        }
        if (in.position() != end) {
            throw damaged("a directory that does not reach its end");
        }
    }

    // The record stands last, behind it at most a comment.
    private int end() {
        int last = in.capacity() - END_BYTES;
        for (int place = last; place >= Math.max(0, last - MOST_COMMENT); place--) {
            if (in.getInt(place) == END_SIGNATURE && (in.getShort(place + 20) & 0xFFFF) == last - place) {
                return place;
            }
        }
        throw damaged("no end of its directory");
    }

    private byte[] content(ZipEntryHeader entry) {
        int start = entry.start(in);
        ByteBuffer packed = in.duplicate().position(start).limit(Math.addExact(start, entry.packed()));
        byte[] content = entry.isStored() ? stored(entry, packed) : inflated(entry, packed);
        CRC32 crc = new CRC32();
        crc.update(content);
        if ((int) crc.getValue() != entry.crc()) {
            throw damaged("a wrong checksum of " + entry.name());
        }
        return content;
    }

    private byte[] stored(ZipEntryHeader entry, ByteBuffer packed) {
        if (entry.packed() != entry.size()) {
            throw damaged("two sizes of " + entry.name());
        }
        byte[] content = new byte[(int) entry.size()];
        packed.get(content);
        return content;
    }

    private byte[] inflated(ZipEntryHeader entry, ByteBuffer packed) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            // Deflate packs at most 1,032 to one: no more memory than the archive can fill.
            if (entry.size() > 1032L * entry.packed() + 64) {
                throw damaged("a size of " + entry.name() + " that cannot be");
            }
            byte[] content = new byte[(int) entry.size()];
            int filled = inflater.inflate(content);
            if (filled < content.length || inflater.inflate(new byte[1]) > 0) {
                throw damaged("another size of " + entry.name());
            }
            return content;
        } catch (DataFormatException broken) {
            throw new DataException(
                    archive + ": expected a whole zip archive, got damage in " + entry.name() + ": "
                            + broken.getMessage(),
                    broken);
        } finally {
            inflater.end();
        }
    }

    private DataException damaged(String what) {
        return new DataException(archive + ": expected a whole zip archive, got " + what);
    }
}
