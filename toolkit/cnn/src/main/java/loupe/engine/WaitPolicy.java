package loupe.engine;

import com.sun.jna.NativeLibrary;
import java.util.Map;

/**
 * Tells the engine's threads to sleep and not to spin while they wait for each other.
 *
 * <p>Spinning threads take the cores from each other as soon as a machine is shared: 300 small convolutions at two threads
 * took 43 s on two busy cores and 3 s with sleeping threads; on quiet cores a LeNet step is 6 % slower. The OpenMP library
 * reads its environment when it loads, so this must come first.
 */
final class WaitPolicy {

    private static final String VARIABLE = "OMP_WAIT_POLICY";

    private WaitPolicy() {}

    /** Leaves alone what a user's environment says; says whether the threads sleep. */
    static boolean sleep(EngineSettings settings, Map<String, String> environment) {
        if (environment.containsKey(VARIABLE) || environment.containsKey("GOMP_SPINCOUNT")) {
            return "passive".equalsIgnoreCase(environment.get(VARIABLE));
        }
        return settings.sleepingThreads() && setEnvironment();
    }

    private static boolean setEnvironment() {
        try {
            Object[] arguments = {VARIABLE, "PASSIVE", 1};
            return NativeLibrary.getProcess().getFunction("setenv").invokeInt(arguments) == 0;
        } catch (LinkageError | RuntimeException notPosix) {
            return false;
        }
    }
}
