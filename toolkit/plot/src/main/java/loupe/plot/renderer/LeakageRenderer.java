package loupe.plot.renderer;

import loupe.data.split.Leakage;

/** Writes the twins across the parts of a split as a table. */
public final class LeakageRenderer extends PictureRenderer<Leakage> {

    /** The one renderer of its type. */
    public LeakageRenderer() {
        super(Leakage.class, DataTables::of);
    }
}
