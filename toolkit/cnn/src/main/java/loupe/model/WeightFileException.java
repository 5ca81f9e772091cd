package loupe.model;

/** A file of weights that is not what it should be: missing, cut, changed, or of another network. */
public class WeightFileException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /**
     * A fault of a file.
     *
     * @param message which file, what was expected, what came, and what to do
     */
    public WeightFileException(String message) {
        super(message);
    }

    /**
     * A fault of a file with a cause.
     *
     * @param message which file, what was expected, what came, and what to do
     * @param cause what went wrong underneath
     */
    public WeightFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
