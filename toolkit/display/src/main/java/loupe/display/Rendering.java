package loupe.display;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds how a value looks: by itself, by the {@link Renderer} of the most specific type, or as its text.
 *
 * <p>Rendering never fails: when a renderer or a {@code toString} throws, the bundle says so in plain text, so that a
 * faulty picture cannot take a cell's other results with it.
 */
public final class Rendering {

    /** What the cheapest cells give: a text, and no renderer has to be looked for. */
    private static final Set<Class<?>> SIMPLE = Set.of(
            Integer.class,
            Long.class,
            Double.class,
            Float.class,
            Short.class,
            Byte.class,
            Boolean.class,
            Character.class,
            String.class);

    private Rendering() {}

    /**
     * The forms of a value.
     *
     * @param value any value, or null
     * @return its bundle; for a value without a renderer its text alone
     */
    public static MimeBundle of(Object value) {
        try {
            return drawn(value).orElseGet(() -> MimeBundle.text(ValueText.of(value)));
        } catch (Exception | LinkageError | StackOverflowError | AssertionError fault) {
            return MimeBundle.text(className(value) + " could not be drawn: " + said(fault));
        }
    }

    /**
     * The forms of a value that something knows how to draw.
     *
     * @param value any value, or null; numbers, strings and the like are text always
     * @return its bundle, empty when only its text is known
     */
    public static Optional<MimeBundle> drawn(Object value) {
        if (value == null || SIMPLE.contains(value.getClass())) {
            return Optional.empty();
        }
        if (value instanceof MimeBundle bundle) {
            return Optional.of(bundle);
        }
        if (value instanceof Renderable renderable) {
            return Optional.of(renderable.render());
        }
        return renderer(value, Found.RENDERERS).map(renderer -> render(renderer, value));
    }

    /**
     * The types that {@link #drawn} knows, for a kernel that wants each registered.
     *
     * @return {@link MimeBundle}, {@link Renderable}, and the type of each {@link Renderer}, each once
     */
    public static List<Class<?>> drawnTypes() {
        return Stream.concat(
                        Stream.of(MimeBundle.class, Renderable.class),
                        Found.RENDERERS.stream().map(Renderer::type))
                .distinct()
                .toList();
    }

    /** The first of the renderers that no other one beats by a more specific type. */
    static Optional<Renderer<?>> renderer(Object value, List<Renderer<?>> renderers) {
        Renderer<?> best = null;
        for (Renderer<?> one : renderers) {
            if (draws(one, value) && (best == null || isMoreSpecific(one.type(), best.type()))) {
                best = one;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isMoreSpecific(Class<?> type, Class<?> than) {
        return type != than && than.isAssignableFrom(type);
    }

    private static <T> boolean draws(Renderer<T> renderer, Object value) {
        return renderer.type().isInstance(value)
                && renderer.draws(renderer.type().cast(value));
    }

    private static <T> MimeBundle render(Renderer<T> renderer, Object value) {
        return renderer.render(renderer.type().cast(value));
    }

    private static String className(Object value) {
        return value == null ? "null" : value.getClass().getName();
    }

    /** A user's own exception may throw when it is asked what it says. */
    private static String said(Throwable fault) {
        try {
            return fault.toString();
        } catch (Exception | LinkageError | StackOverflowError | AssertionError worse) {
            return fault.getClass().getName();
        }
    }

    /** Looked for when the first value needs one. */
    private static final class Found {

        static final List<Renderer<?>> RENDERERS =
                ServiceLoader.load(Renderer.class, Rendering.class.getClassLoader()).stream()
                        .<Renderer<?>>map(ServiceLoader.Provider::get)
                        .toList();
    }
}
