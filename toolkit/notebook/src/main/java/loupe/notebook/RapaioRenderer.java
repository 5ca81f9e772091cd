package loupe.notebook;

import java.awt.image.RenderedImage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import loupe.display.MimeBundle;
import loupe.display.Rendering;
import loupe.display.Screens;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;

/**
 * Draws the values of one type for rapaio's kernel.
 *
 * @param rendererClass the type
 */
record RapaioRenderer(Class<?> rendererClass) implements DisplayRenderer {

    /** What rapaio draws by itself; its own renderers would come second, so they must not be doubled. */
    private static final List<Class<?>> OWN =
            List.of(RenderedImage.class, Collection.class, Map.class, CharSequence.class);

    /** One for each type, once the screen of the process is rapaio's. */
    static List<DisplayRenderer> all() {
        useScreen();
        return Bridge.drawn(OWN).stream()
                // rapaio takes the first renderer that fits a value, so that a wider type would take its own from it.
                .filter(type -> OWN.stream().noneMatch(type::isAssignableFrom))
                .<DisplayRenderer>map(RapaioRenderer::new)
                .toList();
    }

    static void useScreen() {
        Screens.use(new RapaioScreen());
    }

    /** Whatever form was asked for: all of them go out, and the front end takes the best that it can show. */
    @Override
    public boolean canRender(String mime) {
        return true;
    }

    @Override
    public DisplayData render(String mime, Object value) {
        MimeBundle bundle = Rendering.of(value);
        DisplayData data = DisplayData.fromText(bundle.plain());
        bundle.data().forEach(data::putData);
        return data;
    }
}
