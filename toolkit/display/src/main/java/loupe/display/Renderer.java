package loupe.display;

/**
 * Draws the values of one type that does not draw itself; found by {@link java.util.ServiceLoader}.
 *
 * <p>To add one, implement this interface and name the class in {@code META-INF/services/loupe.display.Renderer}. Where
 * several renderers fit a value, the one of the most specific type draws it: one for {@code ArrayList} goes before one for
 * {@code List}, that before one for {@code Object}; of types that are not related the one that was found first.
 *
 * <p>It is called on the cell's thread and may throw: then the value is shown as a text that says so.
 *
 * @param <T> the type that it draws, with all its subtypes
 */
public interface Renderer<T> {

    /**
     * The type whose values this renderer draws.
     *
     * @return the class or interface
     */
    Class<T> type();

    /**
     * Whether this renderer draws a value of its type, for what a type alone cannot say.
     *
     * @param value the value, never null
     * @return true unless it leaves the value to a less specific renderer
     */
    default boolean draws(T value) {
        return true;
    }

    /**
     * The value in its forms.
     *
     * @param value the value, never null
     * @return a bundle with at least plain text
     */
    MimeBundle render(T value);
}
