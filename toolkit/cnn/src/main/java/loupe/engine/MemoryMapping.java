package loupe.engine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of {@code /proc/self/maps}.
 *
 * @param start the first address
 * @param end the address after the last
 * @param permissions such as {@code rw-p}
 * @param path the mapped file, empty for anonymous memory
 */
record MemoryMapping(long start, long end, String permissions, String path) {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]+)-([0-9a-f]+) (\\S{4}) [0-9a-f]+ \\S+ \\d+\\s*(.*)");

    static Optional<MemoryMapping> parse(String line) {
        Matcher match = LINE.matcher(line);
        return match.matches()
                ? Optional.of(new MemoryMapping(
                        Long.parseUnsignedLong(match.group(1), 16),
                        Long.parseUnsignedLong(match.group(2), 16),
                        match.group(3),
                        match.group(4).strip()))
                : Optional.empty();
    }

    long size() {
        return end - start;
    }

    boolean isWritable() {
        return permissions.startsWith("rw");
    }

    boolean isAnonymous() {
        return path.isEmpty();
    }
}
