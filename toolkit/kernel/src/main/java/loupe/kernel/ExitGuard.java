package loupe.kernel;

import java.lang.reflect.Method;

/**
 * What calls of {@code System.exit} and its kin become in a cell and in the libraries that it adds: ending the JVM would
 * lose the whole session.
 *
 * <p>What remains: a library on the kernel's own class path that calls it (none of ours does), and method handles that a
 * cell looks up by name.
 *
 * <p>Public because the rewritten code calls it; not for other use.
 */
public final class ExitGuard {

    private ExitGuard() {}

    /**
     * Stands for {@code System.exit}.
     *
     * @param status the status that the cell gave
     * @throws UnsupportedOperationException always
     */
    public static void exit(int status) {
        throw refused("System.exit(" + status + ")");
    }

    /**
     * Stands for {@code Runtime.exit}.
     *
     * @param runtime not used
     * @param status the status that the cell gave
     * @throws UnsupportedOperationException always
     */
    public static void exit(Runtime runtime, int status) {
        throw refused("Runtime.exit(" + status + ")");
    }

    /**
     * Stands for {@code Runtime.halt}.
     *
     * @param runtime not used
     * @param status the status that the cell gave
     * @throws UnsupportedOperationException always
     */
    public static void halt(Runtime runtime, int status) {
        throw refused("Runtime.halt(" + status + ")");
    }

    /**
     * Looks at a method before it is called by reflection.
     *
     * @param method the method; null is left to the call
     * @throws UnsupportedOperationException for a method that ends the JVM
     */
    public static void check(Method method) {
        if (method == null) {
            return;
        }
        Class<?> owner = method.getDeclaringClass();
        boolean isExit = method.getName().equals("exit") && (owner == System.class || owner == Runtime.class);
        if (isExit || method.getName().equals("halt") && owner == Runtime.class) {
            throw refused(owner.getSimpleName() + "." + method.getName());
        }
    }

    private static UnsupportedOperationException refused(String call) {
        return new UnsupportedOperationException(
                call + " was called: it is refused, because it would end the session with"
                        + " all its variables; to stop the cell throw an exception, to end the session restart or shut down"
                        + " the kernel");
    }
}
