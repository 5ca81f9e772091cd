package loupe.display;

/**
 * Where values are shown: a notebook kernel, a terminal, or a recording.
 *
 * <p>Implementations may be called from any thread.
 */
public interface Screen {

    /**
     * Shows a value below what was shown before.
     *
     * @param bundle the value's forms
     * @return the name under which {@link #update} replaces it
     */
    DisplayId show(MimeBundle bundle);

    /**
     * Replaces a value that was shown before.
     *
     * @param id what {@link #show} gave
     * @param bundle the new forms
     */
    void update(DisplayId id, MimeBundle bundle);

    /**
     * Whether {@link #update} really replaces; where it does not, a live picture writes a line of text for each epoch
     * and shows its final state once.
     *
     * @return true when updates replace what was shown
     */
    default boolean canUpdate() {
        return true;
    }
}
