package loupe.notebook;

import java.util.List;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.DisplayTransformer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;

/**
 * Has rapaio's kernel draw Loupe's values inline; it finds this class by {@link java.util.ServiceLoader}, and no other
 * kernel loads it.
 *
 * <p>rapaio adds the jars of a dependency one by one and asks after each. Until the last is there it gets no renderer:
 * a class that fails to link once would fail for good.
 */
public final class RapaioDisplays implements DisplayProvider {

    private static final List<String> NEEDED = List.of(
            "loupe.display.Rendering",
            "loupe.data.Datasets",
            "loupe.inspect.Inspect",
            "loupe.plot.Plots",
            "loupe.theory.Theory",
            "ai.djl.ndarray.NDArray",
            "tech.tablesaw.api.Table",
            "it.unimi.dsi.fastutil.ints.IntArrayList",
            "org.knowm.xchart.internal.chartpart.Chart");

    /** Called by the kernel's service loader. */
    public RapaioDisplays() {}

    @Override
    public List<DisplayRenderer> getDisplayRenderers() {
        return NEEDED.stream().allMatch(RapaioDisplays::isThere) ? RapaioRenderer.all() : List.of();
    }

    @Override
    public List<DisplayTransformer> getDisplayTransformers() {
        return List.of();
    }

    private static boolean isThere(String name) {
        try {
            Class.forName(name, false, RapaioDisplays.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }
}
