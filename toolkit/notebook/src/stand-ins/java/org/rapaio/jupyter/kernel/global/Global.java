package org.rapaio.jupyter.kernel.global;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;

/**
 * Stands in for the functions that rapaio imports into every cell: never shipped, see the POM. It finds renderers as rapaio
 * does and keeps what it was told.
 */
public final class Global {

    /** What was shown, in its latest state, by display id. */
    public static final Map<String, DisplayData> SHOWN = new LinkedHashMap<>();
    /** What was evaluated. */
    public static final List<String> EVALUATED = new ArrayList<>();

    private Global() {}

    /** Shows a value and gives its display id. */
    public static String display(Object value) {
        String id = "rapaio-" + SHOWN.size();
        SHOWN.put(id, draw(value));
        return id;
    }

    /** Replaces what was shown. */
    public static void updateDisplay(String id, Object value) {
        SHOWN.replace(id, draw(value));
    }

    /** Runs code as a cell does. */
    public static Object eval(String code) {
        EVALUATED.add(code);
        return null;
    }

    /** The first renderer of a service for this class, else the text. */
    public static DisplayData draw(Object value) {
        for (DisplayProvider provider : ServiceLoader.load(DisplayProvider.class)) {
            for (var renderer : provider.getDisplayRenderers()) {
                if (renderer.rendererClass().isAssignableFrom(value.getClass()) && renderer.canRender(null)) {
                    return renderer.render(null, value);
                }
            }
        }
        return DisplayData.fromText(String.valueOf(value));
    }
}
