package loupe.display;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * Finds how a value looks: by itself, by a {@link Renderer}, or as its text.
 *
 * <p>Rendering never fails: when a renderer or a {@code toString} throws, the bundle says so in plain text, so that a
 * faulty picture cannot take a cell's other results with it.
 */
public final class Rendering {

    private static final List<Renderer<?>> RENDERERS =
            ServiceLoader.load(Renderer.class, Rendering.class.getClassLoader()).stream()
                    .<Renderer<?>>map(ServiceLoader.Provider::get)
                    .toList();

    private Rendering() {}

    /**
     * The forms of a value.
     *
     * @param value any value, or null
     * @return its bundle; for a value without a renderer its text alone
     */
    public static MimeBundle of(Object value) {
        try {
            return drawn(value).orElseGet(() -> MimeBundle.text(plain(value)));
        } catch (Exception | LinkageError | StackOverflowError | AssertionError fault) {
            return MimeBundle.text(className(value) + " could not be drawn: " + fault);
        }
    }

    /**
     * The forms of a value that something knows how to draw.
     *
     * @param value any value, or null
     * @return its bundle, empty when only its text is known
     */
    public static Optional<MimeBundle> drawn(Object value) {
        if (value instanceof MimeBundle bundle) {
            return Optional.of(bundle);
        }
        if (value instanceof Renderable renderable) {
            return Optional.of(renderable.render());
        }
        return RENDERERS.stream()
                .filter(renderer -> renderer.type().isInstance(value))
                .findFirst()
                .map(renderer -> render(renderer, value));
    }

    /**
     * The types that {@link #drawn} knows, for a kernel that wants each registered.
     *
     * @return {@link MimeBundle}, {@link Renderable}, and the type of each {@link Renderer}
     */
    public static List<Class<?>> drawnTypes() {
        return Stream.concat(
                        Stream.of(MimeBundle.class, Renderable.class),
                        RENDERERS.stream().map(Renderer::type))
                .toList();
    }

    private static <T> MimeBundle render(Renderer<T> renderer, Object value) {
        return renderer.render(renderer.type().cast(value));
    }

    private static String plain(Object value) {
        if (value instanceof Object[] array) {
            return Arrays.deepToString(array);
        }
        if (value != null && value.getClass().isArray()) {
            String nested = Arrays.deepToString(new Object[] {value});
            return nested.substring(1, nested.length() - 1);
        }
        return String.valueOf(value);
    }

    private static String className(Object value) {
        return value == null ? "null" : value.getClass().getName();
    }
}
