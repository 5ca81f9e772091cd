package loupe.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A stack as far as it helps the author of a cell: the cells' frames, other libraries' frames, and of the JDK, the engine and
 * Loupe the method that was called; the rest is counted.
 */
final class FoldedFrames {

    private static final int MOST = 20;
    private static final int MOST_WITHOUT_CELL = 5;
    private static final Pattern INTERNAL = Pattern.compile("(java|javax|jdk|sun|com\\.sun|loupe|ai\\.djl)\\..*");
    private static final Pattern OURS = Pattern.compile("(loupe|ai\\.djl)\\..*");

    private final List<StackTraceElement> frames;
    private final Predicate<StackTraceElement> isCell;

    FoldedFrames(StackTraceElement[] frames, Predicate<StackTraceElement> isCell) {
        this.isCell = isCell;
        int end = frames.length;
        while (end > 0 && !isCell.test(frames[end - 1])) {
            end--;
        }
        // Below the cell's first frame stands what runs cells; a stack without a cell is shown from its top.
        this.frames = List.of(Arrays.copyOf(frames, end > 0 ? end : Math.min(frames.length, MOST_WITHOUT_CELL)));
    }

    /** Hands over each shown frame, and a line for what is left out, in order. */
    void forEach(Consumer<StackTraceElement> frame, Consumer<String> note) {
        int shown = 0;
        for (int i = 0; i < frames.size(); ) {
            if (shown >= MOST) {
                note.accept("    ... " + (frames.size() - i) + " more frames");
                return;
            }
            int end = endOfRun(i);
            boolean isFolded = isInternal(frames.get(i)) && end < frames.size();
            if (isFolded) {
                fold(frames.subList(i, end), frame, note);
            } else {
                frame.accept(frames.get(i));
                repeated(end - i - 1, note);
            }
            shown++;
            i = end;
        }
    }

    /** Where frames that are shown as one end: internal ones up to the next of a user, and repeated ones. */
    private int endOfRun(int start) {
        StackTraceElement first = frames.get(start);
        int end = start + 1;
        while (end < frames.size()
                && (isInternal(first)
                        ? isInternal(frames.get(end))
                        : frames.get(end).equals(first))) {
            end++;
        }
        return end == frames.size() && isInternal(first) ? start + 1 : end;
    }

    private boolean isInternal(StackTraceElement frame) {
        return !isCell.test(frame) && INTERNAL.matcher(frame.getClassName()).matches();
    }

    /** The method that the code below has called stays, unless it is ours: its message says what was wrong. */
    private void fold(List<StackTraceElement> run, Consumer<StackTraceElement> frame, Consumer<String> note) {
        StackTraceElement called = run.get(run.size() - 1);
        boolean isOurs = OURS.matcher(called.getClassName()).matches();
        int folded = isOurs ? run.size() : run.size() - 1;
        if (folded > 0) {
            var packages = new TreeSet<String>();
            run.subList(0, folded).forEach(one -> packages.add(packageName(one)));
            String where = packages.size() > 3 ? "libraries" : String.join(", ", packages);
            note.accept("    ... %d frame%s of %s".formatted(folded, folded == 1 ? "" : "s", where));
        }
        if (!isOurs) {
            frame.accept(called);
        }
    }

    private static String packageName(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.substring(0, Math.max(0, type.lastIndexOf('.')));
    }

    private static void repeated(int times, Consumer<String> note) {
        if (times > 0) {
            note.accept(String.format(Locale.ROOT, "    ... and %,d times more the same", times));
        }
    }
}
