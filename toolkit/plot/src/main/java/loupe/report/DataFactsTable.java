package loupe.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
        add(rows, "Classes", ", ", card.classes());
        rows.add(List.of("Source", card.source()));
        rows.add(List.of("Licence", card.licence()));
        rows.add(List.of("Citation", card.citation()));
        add(rows, "Known faults", "; ", card.knownFaults());
        add(rows, "Files", "; ", card.files());
        add(rows, "Also from", "; ", card.alsoFrom());
        add(rows, "Confirmed", "; ", card.verification().confirmed());
        add(rows, "Not checked", "; ", card.verification().asPublished());
        return Html.facts(rows);
    }

    private static void add(List<List<String>> rows, String name, String between, List<?> items) {
        if (!items.isEmpty()) {
            rows.add(List.of(name, items.stream().map(String::valueOf).collect(Collectors.joining(between))));
        }
    }
}
