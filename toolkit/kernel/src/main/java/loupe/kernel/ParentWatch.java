package loupe.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Ends the kernel when the program that started it is gone, so that no kernel outlives a server that was killed.
 *
 * <p>Jupyter names its process in {@code JPY_PARENT_PID}. That number says something only where both see the same
 * processes: in a container it may name nobody, or somebody else. So a process is watched only when it is an ancestor of
 * this one and older; and when it is not there at all, the kernel ends only if nobody asks it anything for a while.
 */
final class ParentWatch {

    private static final Duration TURN = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofSeconds(6);

    private final Optional<ProcessHandle> named;
    private final boolean gone;

    private ParentWatch(Optional<ProcessHandle> named, boolean gone) {
        this.named = named;
        this.gone = gone;
    }

    /**
     * Finds the parent; do this first of all, since it may die while the kernel starts.
     *
     * @param pid what Jupyter says, or null
     */
    static ParentWatch of(String pid) {
        // Process 1 is whatever starts a container, and its end is the end of all.
        if (pid == null || !pid.matches("[1-9]\\d{0,17}") || pid.equals("1")) {
            return new ParentWatch(Optional.empty(), false);
        }
        Optional<ProcessHandle> found = ProcessHandle.of(Long.parseLong(pid))
                .filter(ParentWatch::isOlder)
                .filter(process -> !isZombie(process));
        return new ParentWatch(found.filter(ParentWatch::isAncestor), found.isEmpty());
    }

    /** The number of a dead process may have been given to another since. */
    private static boolean isOlder(ProcessHandle process) {
        var theirs = process.info().startInstant();
        var ours = ProcessHandle.current().info().startInstant();
        return theirs.isEmpty() || ours.isEmpty() || !theirs.get().isAfter(ours.get());
    }

    /** One that has ended and that nobody has waited for; to Java it is alive. */
    private static boolean isZombie(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException | RuntimeException noLinux) {
            return false;
        }
    }

    private static boolean isAncestor(ProcessHandle process) {
        Optional<ProcessHandle> ancestor = ProcessHandle.current().parent();
        while (ancestor.isPresent() && !ancestor.get().equals(process)) {
            ancestor = ancestor.get().parent();
        }
        return ancestor.isPresent();
    }

    /**
     * Calls back, once, when the parent is gone.
     *
     * @param heard whether anyone has asked the kernel for something by now
     * @param end ends the kernel
     */
    void start(BooleanSupplier heard, Runnable end) {
        if (gone) {
            later(SILENCE, () -> {
                if (!heard.getAsBoolean()) {
                    end.run();
                }
            });
        }
        named.ifPresent(parent -> later(TURN, () -> look(parent, end)));
    }

    private static void look(ProcessHandle parent, Runnable end) {
        if (!parent.isAlive() || isZombie(parent)) {
            end.run();
        } else {
            later(TURN, () -> look(parent, end));
        }
    }

    private static void later(Duration wait, Runnable task) {
        Executor after = CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS);
        after.execute(task);
    }
}
