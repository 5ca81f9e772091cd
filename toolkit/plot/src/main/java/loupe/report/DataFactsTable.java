package loupe.report;

import java.util.ArrayList;
import java.util.List;
import loupe.data.DataCard;

/** Data cards as tables of HTML. */
public final class DataFactsTable {

    private DataFactsTable() {}

    /**
     * A card's facts, one below the other.
     *
     * @param card the card
     * @return the fragment, all text escaped
     */
    public static String of(DataCard card) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Title", card.title()));
        rows.add(List.of("What it shows", card.description()));
        rows.add(List.of("Images", card.images() + " of " + card.shape()));
        rows.add(List.of("Classes", String.join(", ", card.classes())));
        rows.add(List.of("Source", card.source()));
        rows.add(List.of("Licence", card.licence()));
        rows.add(List.of("Citation", card.citation()));
        rows.add(List.of("Known faults", String.join("; ", card.knownFaults())));
        return Html.facts(rows);
    }
}
