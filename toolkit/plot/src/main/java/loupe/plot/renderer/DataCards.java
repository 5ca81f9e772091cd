package loupe.plot.renderer;

import java.util.Optional;
import loupe.data.DataCache;
import loupe.data.DataCard;
import loupe.display.MimeBundle;
import loupe.display.Renderable;
import loupe.plot.Picture;
import loupe.report.DataFactsTable;
import loupe.report.Html;

/** Data cards as tables, with some images where the set is on this machine, else with how to get it. */
final class DataCards {

    private DataCards() {}

    static Renderable of(DataCard card) {
        return () -> CardSamples.of(card).map(samples -> drawn(card, samples)).orElseGet(() -> told(card));
    }

    private static MimeBundle drawn(DataCard card, Picture samples) {
        MimeBundle picture = samples.render();
        MimeBundle bundle = MimeBundle.text(card + "\n" + picture.plain());
        Optional<byte[]> png = picture.bytes(MimeBundle.PNG);
        String table = DataFactsTable.of(card);
        return png.map(bytes -> bundle.withHtml(table + Html.figure(bytes, picture.plain()))
                        .withPng(bytes))
                .orElseGet(() -> bundle.withHtml(table));
    }

    private static MimeBundle told(DataCard card) {
        // A set that a program makes has nothing to get.
        boolean published = !card.files().isEmpty() || !card.alsoFrom().isEmpty();
        String how = published ? "How to get it: " + DataCache.standard().howToGet(card) : "";
        String html = published ? Html.pre(how) : "";
        return MimeBundle.text((card + "\n" + how).strip()).withHtml(DataFactsTable.of(card) + html);
    }
}
