package org.rapaio.jupyter.kernel.display.spi;

import java.util.List;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.DisplayTransformer;

/** Stands in for rapaio's service of the same name: never shipped, see the POM. */
public interface DisplayProvider {

    /** What draws. */
    List<DisplayRenderer> getDisplayRenderers();

    /** What turns values into others that are drawn. */
    List<DisplayTransformer> getDisplayTransformers();
}
