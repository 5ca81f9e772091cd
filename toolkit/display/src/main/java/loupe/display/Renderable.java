package loupe.display;

/**
 * A value that knows how it looks.
 *
 * <p>Implement it on your own records to have {@code show(value)} and the last line of a cell draw them.
 */
@FunctionalInterface
public interface Renderable {

    /**
     * The value in its forms.
     *
     * @return a bundle with at least plain text
     */
    MimeBundle render();
}
