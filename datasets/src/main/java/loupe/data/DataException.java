package loupe.data;

/** A data set that cannot be had as it should be: a file is missing, cut, changed or out of reach. */
public class DataException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * A fault of a file.
     *
     * @param message which file, what was expected, what came, and what to do
     */
    public DataException(String message) {
        super(message);
    }

    /**
     * A fault of a file with a cause.
     *
     * @param message which file, what was expected, what came, and what to do
     * @param cause what went wrong underneath
     */
    public DataException(String message, Throwable cause) {
        super(message, cause);
    }
}
