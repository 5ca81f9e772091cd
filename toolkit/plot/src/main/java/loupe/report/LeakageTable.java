package loupe.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import loupe.data.split.Leakage;
import loupe.data.split.Twin;

/** Twins across the parts of a split as a table of HTML. */
public final class LeakageTable {

    private static final int SHOWN = 40;

    private LeakageTable() {}

    /**
     * What was found in all, then pair by pair.
     *
     * @param leakage what was found
     * @return the fragment, all text escaped
     */
    public static String of(Leakage leakage) {
        List<List<String>> rows = new ArrayList<>();
        Stream.concat(leakage.exact().stream(), leakage.near().stream())
                .limit(SHOWN)
                .forEach(twin -> rows.add(row(twin)));
        String table = rows.isEmpty()
                ? ""
                : Html.table(List.of("validation image", "training image", "distance", "same class"), rows);
        int all = leakage.exact().size() + leakage.near().size();
        String rest = all > SHOWN ? Html.paragraph("and " + (all - SHOWN) + " more") : "";
        return Html.paragraph(leakage.toString()) + table + rest;
    }

    private static List<String> row(Twin twin) {
        return List.of(
                String.valueOf(twin.validation()),
                String.valueOf(twin.training()),
                String.format(Locale.ROOT, "%.4f", twin.distance()),
                twin.sameLabel() ? "yes" : "NO");
    }
}
