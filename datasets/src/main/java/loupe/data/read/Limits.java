package loupe.data.read;

import loupe.data.DataException;

/** What no archive may do: leave its folder, link, or unpack without end. */
final class Limits {

    private static final long MOST_IN_ALL = 1L << 30;

    private final String archive;
    private final long mostBytes;
    private long total;

    Limits(String archive, long mostBytes) {
        this.archive = archive;
        this.mostBytes = mostBytes;
    }

    /** Refuses a link, a name outside the archive and a file above the limit. */
    void requirePlain(String name, long size, boolean link) {
        if (link) {
            throw new DataException(archive + ": " + name + ": expected a file or a folder, got a link");
        }
        String slashed = name.replace('\\', '/');
        if (slashed.startsWith("/") || slashed.matches("[A-Za-z]:.*") || ("/" + slashed + "/").contains("/../")) {
            throw new DataException(archive + ": expected names within the archive, got " + name);
        }
        if (size > mostBytes) {
            throw new DataException(archive + ": " + name + ": expected at most " + mostBytes + " bytes, got " + size);
        }
    }

    /** Adds a file that is kept. */
    void count(long size) {
        total += size;
        if (total > MOST_IN_ALL) {
            throw new DataException(archive + ": expected at most " + MOST_IN_ALL + " bytes in all, got more");
        }
    }
}
