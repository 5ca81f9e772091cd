package loupe.kernel.wire;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Runs steps of a loop that nothing may end, an error of the JVM included. */
final class Guarded {

    private static final Logger LOG = System.getLogger("loupe.kernel.wire");

    private Guarded() {}

    interface Step {
        void run() throws Exception;
    }

    static void run(String what, Step step) {
        try {
            step.run();
        } catch (Throwable fault) {
            tell(what, fault);
        }
    }

    private static void tell(String what, Throwable fault) {
        try {
            LOG.log(Level.WARNING, what + " failed: " + fault, fault instanceof java.io.IOException ? null : fault);
        } catch (Throwable outOfMemory) {
            // Nothing is left to tell it with; the loop goes on.
        }
    }
}
