package loupe.kernel;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers which cell, and which place in it, each JShell snippet came from. */
final class Origins {

    private final Map<String, Origin> byFile = new ConcurrentHashMap<>();

    void put(String snippetId, Origin origin) {
        byFile.put("#" + snippetId, origin);
    }

    void keepOnly(Set<String> snippetIds) {
        byFile.keySet().removeIf(file -> !snippetIds.contains(file.substring(1)));
    }

    /** Where a frame of a translated stack trace stands; empty for a frame outside the cells. */
    Optional<Origin> of(StackTraceElement frame) {
        return frame.getFileName() == null ? Optional.empty() : Optional.ofNullable(byFile.get(frame.getFileName()));
    }

    /**
     * The place of one snippet.
     *
     * @param cell what its cell is called, as {@code cell 3}
     * @param source the whole cell
     * @param offset where the snippet begins in it
     */
    record Origin(String cell, String source, int offset) {

        /** The cell's line, from 1, of a line of the snippet, from 1. */
        int line(int snippetLine) {
            return lineAt(offset) + snippetLine - 1;
        }

        /** The cell's line, from 1, that holds a position of the cell. */
        int lineAt(int position) {
            int end = Math.min(Math.max(position, 0), source.length());
            return (int) source.substring(0, end).chars().filter(c -> c == '\n').count() + 1;
        }

        /** The text of one of the cell's lines, from 1; empty outside. */
        String text(int line) {
            return source.lines().skip(Math.max(line, 1) - 1L).findFirst().orElse("");
        }

        String where(int line) {
            return cell + ", line " + line;
        }
    }
}
