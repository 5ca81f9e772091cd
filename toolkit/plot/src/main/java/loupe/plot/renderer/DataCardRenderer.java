package loupe.plot.renderer;

import loupe.data.DataCard;

/** Writes a data card as a table. */
public final class DataCardRenderer extends PictureRenderer<DataCard> {

    /** The one renderer of its type. */
    public DataCardRenderer() {
        super(DataCard.class, DataCards::of);
    }
}
