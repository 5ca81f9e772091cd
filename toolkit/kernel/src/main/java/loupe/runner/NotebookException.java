package loupe.runner;

/** A notebook that cannot be read, run or written, told in words for the person who named it. */
public final class NotebookException extends RuntimeException {

    private final String hint;

    /**
     * An error with a way out.
     *
     * @param message what was expected and what came, in one line
     * @param hint what to do about it, or empty
     */
    public NotebookException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /**
     * What to do about it.
     *
     * @return a line for the terminal, empty when there is nothing to say
     */
    public String hint() {
        return hint;
    }
}
