package loupe.kernel;

import java.lang.StackWalker.StackFrame;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import loupe.train.Training;

/**
 * Where the calling thread stands when it meets a flipped guard.
 *
 * @param line the line of the cell's code
 * @param caller whose code the cell's own was called by
 */
record StopPlace(StackTraceElement line, Caller caller) {

    /** Who called the cell's code that met the guard, the cell itself aside. */
    enum Caller {
        /** Nobody but the cell and Java's own library, as a stream. */
        CELL,
        /** Another library, which may look at the interrupt flag before it goes on. */
        LIBRARY,
        /** A training, which does so between two steps. */
        TRAINING
    }

    /** Deeper than any library calls back, and soon looked through in the depth of a recursion. */
    private static final int MOST_FRAMES = 200;

    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final String KERNEL = StopPlace.class.getPackageName();
    private static final String TRAININGS = Training.class.getPackageName();

    /** The place of the calling thread, whose innermost frames are the guard's. */
    static StopPlace here() {
        return WALKER.walk(StopPlace::of);
    }

    /** Whether a stack holds a training. */
    static boolean isTraining(StackTraceElement[] stack) {
        return Arrays.stream(stack).anyMatch(frame -> frame.getClassName().startsWith(TRAININGS + "."));
    }

    private static StopPlace of(Stream<StackFrame> innermostFirst) {
        List<StackFrame> frames = innermostFirst
                .dropWhile(frame -> !CellThreads.isCell(frame.getClassName()))
                .limit(MOST_FRAMES)
                .takeWhile(frame -> !packageOf(frame).startsWith(KERNEL))
                .toList();
        if (frames.isEmpty()) {
            return new StopPlace(new StackTraceElement("cell", "code", null, -1), Caller.CELL);
        }
        return new StopPlace(frames.get(0).toStackTraceElement(), caller(frames));
    }

    private static Caller caller(List<StackFrame> frames) {
        if (frames.stream().anyMatch(frame -> packageOf(frame).equals(TRAININGS))) {
            return Caller.TRAINING;
        }
        return frames.stream().allMatch(frame -> CellThreads.isCell(frame.getClassName()) || isJava(frame))
                ? Caller.CELL
                : Caller.LIBRARY;
    }

    private static boolean isJava(StackFrame frame) {
        return frame.getDeclaringClass().getModule().isNamed();
    }

    private static String packageOf(StackFrame frame) {
        return frame.getDeclaringClass().getPackageName();
    }
}
