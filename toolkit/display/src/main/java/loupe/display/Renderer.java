package loupe.display;

/**
 * Draws the values of one type that does not draw itself; found by {@link java.util.ServiceLoader}.
 *
 * <p>To add one, implement this interface and name the class in {@code META-INF/services/loupe.display.Renderer}.
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
     * The value in its forms.
     *
     * @param value the value, never null
     * @return a bundle with at least plain text
     */
    MimeBundle render(T value);
}
