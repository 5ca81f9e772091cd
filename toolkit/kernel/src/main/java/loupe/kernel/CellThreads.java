package loupe.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * Finds the threads, besides the cells' own, that work for the running cell: those that it started, those of Java's common
 * pool, and those of older pools that run code which the cell declared.
 *
 * <p>A thread that an earlier cell started on purpose is none of them: it outlives the interrupt of a later cell.
 */
final class CellThreads {

    /** JShell names each class of a cell like this. */
    private static final String CELLS = "REPL.$JShell$";

    private final Set<String> declared = ConcurrentHashMap.newKeySet();
    private volatile Set<Thread> older = Set.of();

    /** Begins a cell: what runs by now is not its own. */
    void begin() {
        declared.clear();
        Set<Thread> living = Collections.newSetFromMap(new IdentityHashMap<>());
        living.addAll(living());
        older = living;
    }

    /** Notes a class that the running cell declares. */
    void declares(String className) {
        declared.add(className);
    }

    /** The threads that have the cell's code on their stack at this moment. */
    List<Thread> working() {
        List<Thread> found = new ArrayList<>();
        for (Map.Entry<Thread, StackTraceElement[]> one :
                Thread.getAllStackTraces().entrySet()) {
            if (runsCells(one.getValue()) && isOfCell(one.getKey(), one.getValue())) {
                found.add(one.getKey());
            }
        }
        return found;
    }

    private boolean isOfCell(Thread thread, StackTraceElement[] stack) {
        return !older.contains(thread)
                || thread instanceof ForkJoinWorkerThread
                || Arrays.stream(stack).anyMatch(frame -> declared.contains(frame.getClassName()));
    }

    /** Whether a stack holds code of any cell. */
    static boolean runsCells(StackTraceElement[] stack) {
        return Arrays.stream(stack).anyMatch(frame -> isCell(frame.getClassName()));
    }

    /** Whether a class is a cell's own, its lambdas and inner classes included. */
    static boolean isCell(String className) {
        return className.startsWith(CELLS);
    }

    private static List<Thread> living() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] threads = new Thread[2 * root.activeCount() + 10];
        return List.of(Arrays.copyOf(threads, root.enumerate(threads)));
    }
}
