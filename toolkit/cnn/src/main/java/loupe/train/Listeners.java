package loupe.train;

import java.util.ArrayList;
import java.util.List;

/** The callbacks of one training: passes events on, collects STOPs, and drops a callback that throws. */
final class Listeners {

    private final List<Callback> callbacks;
    private final List<String> notices = new ArrayList<>();
    private boolean stop;

    Listeners(List<Callback> callbacks) {
        this.callbacks = new ArrayList<>(callbacks);
    }

    void tell(TrainingEvent event) {
        callbacks.removeIf(callback -> !survives(callback, event));
    }

    /** What the person should know that is no event. */
    void note(String notice) {
        notices.add(notice);
    }

    boolean stopAsked() {
        return stop;
    }

    List<String> notices() {
        return List.copyOf(notices);
    }

    private boolean survives(Callback callback, TrainingEvent event) {
        try {
            stop |= callback.on(event) == Signal.STOP;
            return true;
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            notices.add("callback " + nameOf(callback) + " was dropped at "
                    + event.getClass().getSimpleName() + ": " + e);
            return false;
        }
    }

    /** A lambda's class name holds a counter that differs from run to run. */
    private static String nameOf(Callback callback) {
        String name = callback.getClass().getName();
        int lambda = name.indexOf("$$Lambda");
        return lambda < 0 ? name : name.substring(0, lambda) + " (lambda)";
    }
}
