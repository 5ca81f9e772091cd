package loupe.engine;

/** Thrown instead of a wrong result: this machine's convolutions disagree with the reference and nothing helped. */
public final class NumericsException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * An exception for a broken engine.
     *
     * @param report what the guard found
     */
    NumericsException(GuardReport report) {
        super("engine: expected convolutions that agree with the reference, got a relative error of %.1e. %s"
                .formatted(report.worstRelativeError(), report.explanation()));
    }
}
