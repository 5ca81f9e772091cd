package loupe.plot.renderer;

import loupe.data.DataCard;
import loupe.display.MimeBundle;
import loupe.display.Renderable;
import loupe.report.DataFactsTable;

/** Data cards as tables. */
final class DataCards {

    private DataCards() {}

    static Renderable of(DataCard card) {
        return () -> MimeBundle.text(card.toString()).withHtml(DataFactsTable.of(card));
    }
}
