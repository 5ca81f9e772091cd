package loupe.plot.renderer;

import java.util.function.Function;
import loupe.display.MimeBundle;
import loupe.display.Renderable;
import loupe.display.Renderer;

/**
 * Draws values of a type by a function.
 *
 * @param <T> the type
 */
abstract class PictureRenderer<T> implements Renderer<T> {

    private final Class<T> type;
    private final Function<T, Renderable> drawing;

    PictureRenderer(Class<T> type, Function<T, Renderable> drawing) {
        this.type = type;
        this.drawing = drawing;
    }

    @Override
    public final Class<T> type() {
        return type;
    }

    @Override
    public final MimeBundle render(T value) {
        return drawing.apply(value).render();
    }
}
