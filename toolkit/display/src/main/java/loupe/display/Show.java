package loupe.display;

/** The verb of every notebook cell, for static import: {@code show(value)}. */
public final class Show {

    private Show() {}

    /**
     * Shows values, one below the other, on the screen in use.
     *
     * @param values anything: a {@link Renderable}, a value with a {@link Renderer}, or any other as its text
     */
    public static void show(Object... values) {
        if (values == null) {
            showOne(null);
            return;
        }
        for (Object value : values) {
            showOne(value);
        }
    }

    /**
     * Shows one value and names it for {@link #update}.
     *
     * @param value anything
     * @return the name of what was shown
     */
    public static DisplayId showOne(Object value) {
        return Screens.current().show(Rendering.of(value));
    }

    /**
     * Replaces a shown value by another.
     *
     * @param id what {@link #showOne} gave
     * @param value the new value
     */
    public static void update(DisplayId id, Object value) {
        Screens.current().update(id, Rendering.of(value));
    }
}
