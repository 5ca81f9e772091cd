package loupe.plot.renderer;

import loupe.data.prepare.Preprocessing;

/** Writes a preprocessing as the table of its steps with their numbers. */
public final class PreprocessingRenderer extends PictureRenderer<Preprocessing> {

    /** The one renderer of its type. */
    public PreprocessingRenderer() {
        super(Preprocessing.class, DataTables::of);
    }
}
