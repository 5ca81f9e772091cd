package loupe.data.read;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import loupe.data.DataException;

/** What the directory of a zip archive says of one file. */
record ZipEntryHeader(String name, int method, int crc, int packed, long size, int local, int unixMode) {

    private static final int SIGNATURE = 0x02014B50;
    private static final int LOCAL_SIGNATURE = 0x04034B50;
    private static final int DEFLATED = 8;
    private static final int UNIX = 3;
    private static final int KIND = 0170000;
    private static final int LINK = 0120000;

    static ZipEntryHeader next(String archive, ByteBuffer in) {
        int at = in.position();
        if (in.getInt(at) != SIGNATURE) {
            throw new DataException(archive + ": expected a whole zip archive, got a damaged directory");
        }
        int nameLength = in.getShort(at + 28) & 0xFFFF;
        int behind = (in.getShort(at + 30) & 0xFFFF) + (in.getShort(at + 32) & 0xFFFF);
        byte[] name = new byte[nameLength];
        in.position(at + 46).get(name).position(at + 46 + nameLength + behind);
        int mode = (in.getShort(at + 4) & 0xFFFF) >> 8 == UNIX ? in.getInt(at + 38) >>> 16 : 0;
        ZipEntryHeader entry = new ZipEntryHeader(
                new String(name, StandardCharsets.UTF_8),
                in.getShort(at + 10) & 0xFFFF,
                in.getInt(at + 16),
                in.getInt(at + 20),
                in.getInt(at + 24) & 0xFFFFFFFFL,
                in.getInt(at + 42),
                mode);
        entry.requireReadable(archive, in.getShort(at + 8) & 1);
        return entry;
    }

    private void requireReadable(String archive, int encrypted) {
        if (encrypted != 0 || method != 0 && method != DEFLATED) {
            throw new DataException(archive + ": " + name + ": expected a stored or deflated file, got "
                    + (encrypted != 0 ? "an encrypted one" : "method " + method));
        }
    }

    boolean isStored() {
        return method == 0;
    }

    boolean isLink() {
        return (unixMode & KIND) == LINK;
    }

    /** Where the packed bytes start: behind the file's own header, which has a name and fields of its own. */
    int start(ByteBuffer in) {
        byte[] own = new byte[in.getShort(local + 26) & 0xFFFF];
        in.duplicate().position(local + 30).get(own);
        if (in.getInt(local) != LOCAL_SIGNATURE || !new String(own, StandardCharsets.UTF_8).equals(name)) {
            throw new IllegalArgumentException("no header of " + name);
        }
        return local + 30 + (in.getShort(local + 26) & 0xFFFF) + (in.getShort(local + 28) & 0xFFFF);
    }
}
