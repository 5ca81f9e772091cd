package loupe.display;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The screen in use, one for the process; before a kernel or a runner has set one it is the standard output, as text.
 */
public final class Screens {

    private static final AtomicReference<Screen> CURRENT = new AtomicReference<>(new TextScreen(System.out::println));
    private static final AtomicLong NEXT = new AtomicLong();

    private Screens() {}

    /**
     * The screen in use.
     *
     * @return the screen, never null
     */
    public static Screen current() {
        return CURRENT.get();
    }

    /**
     * Makes a screen the one in use.
     *
     * @param screen the new screen
     * @return the one that was in use before
     */
    public static Screen use(Screen screen) {
        if (screen == null) {
            throw new IllegalArgumentException("screen: expected a screen, got null");
        }
        return CURRENT.getAndSet(screen);
    }

    /**
     * Runs an action with another screen in use, and puts the former one back.
     *
     * @param screen the screen for the action
     * @param action what to run
     */
    public static void with(Screen screen, Runnable action) {
        Screen before = use(screen);
        try {
            action.run();
        } finally {
            use(before);
        }
    }

    /**
     * A display id that no other call of this process gave.
     *
     * @return a new id
     */
    public static DisplayId newId() {
        return new DisplayId("loupe-" + ProcessHandle.current().pid() + "-" + NEXT.incrementAndGet());
    }
}
