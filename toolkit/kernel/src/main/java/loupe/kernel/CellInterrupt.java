package loupe.kernel;

/** Thrown inside a cell's code to stop it; its trace holds no more than the place where that happened. */
final class CellInterrupt extends Error {

    private static final long serialVersionUID = 1L;

    CellInterrupt(StackTraceElement... where) {
        super("the cell was interrupted", null, false, true);
        setStackTrace(where);
    }

    /** A full trace would be walked at each throw, and a loop that swallows everything throws often. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
