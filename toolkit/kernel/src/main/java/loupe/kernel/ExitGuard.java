package loupe.kernel;

/**
 * What calls of {@code System.exit} and its kin become in a cell: ending the JVM would lose the whole session.
 *
 * <p>Public because the rewritten code of cells calls it; not for other use.
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
        throw new UnsupportedOperationException("exit(" + status
                + ") is refused in a cell: it would end the session with all its variables; "
                + "restart or shut down the kernel instead, or throw an exception to stop the cell");
    }

    /**
     * Stands for {@code Runtime.exit} and {@code Runtime.halt}.
     *
     * @param runtime not used
     * @param status the status that the cell gave
     * @throws UnsupportedOperationException always
     */
    public static void exit(Runtime runtime, int status) {
        exit(status);
    }
}
