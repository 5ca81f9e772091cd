package loupe.kernel;

import loupe.kernel.CellResult.Failure;

/**
 * Code that a cell ran by {@code eval}, {@code %time} or {@code %load} has failed; a cell that does not catch it ends
 * with the failure of that code.
 */
public final class EvaluationException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    EvaluationException(Failure failure) {
        super(failure.errorName() + ": " + failure.message());
        this.failure = failure;
    }

    /**
     * How the code ended.
     *
     * @return its error with the traceback
     */
    public Failure failure() {
        return failure;
    }
}
