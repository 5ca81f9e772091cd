package loupe.plot.renderer;

import tech.tablesaw.api.Table;

/** Writes a table of Tablesaw, cut when it is long. */
public final class TableRenderer extends PictureRenderer<Table> {

    /** The one renderer of its type. */
    public TableRenderer() {
        super(Table.class, TableText::of);
    }
}
