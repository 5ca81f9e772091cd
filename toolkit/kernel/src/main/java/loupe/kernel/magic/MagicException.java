package loupe.kernel.magic;

/** A magic that cannot do what its line says; the message names the magic, what was expected and what came. */
public final class MagicException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Makes the error.
     *
     * @param message as {@code %maven: expected group:artifact:version, got 'junit'}
     */
    public MagicException(String message) {
        super(message);
    }

    /**
     * Makes the error of another error.
     *
     * @param message what to tell
     * @param cause why
     */
    public MagicException(String message, Throwable cause) {
        super(message, cause);
    }
}
