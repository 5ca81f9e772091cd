package loupe.kernel;

/** Thrown inside a cell's code to stop it; carries no trace, since nothing went wrong. */
final class CellInterrupt extends Error {

    private static final long serialVersionUID = 1L;

    CellInterrupt() {
        super("the cell was interrupted", null, false, false);
    }
}
