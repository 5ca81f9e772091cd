package loupe.plot.renderer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import loupe.display.MimeBundle;
import loupe.display.Renderable;
import loupe.report.Html;

/** Lists of arrays in words and as a table. */
final class NdLists {

    private static final int MOST = 30;
    private static final List<String> HEADER = List.of("#", "array", "statistics");

    private NdLists() {}

    static Renderable of(NDList list) {
        return () -> render(list);
    }

    private static MimeBundle render(NDList list) {
        List<List<String>> rows = new ArrayList<>();
        list.stream().limit(MOST).forEach(array -> rows.add(row(rows.size(), array)));
        String title = "NDList of " + list.size();
        String more = list.size() > MOST ? "... " + (list.size() - MOST) + " more" : "";
        String text = rows.stream()
                .map(row ->
                        "\n  " + row.get(0) + ": " + row.get(1) + (row.get(2).isEmpty() ? "" : ", " + row.get(2)))
                .collect(Collectors.joining());
        return MimeBundle.text(title + text + (more.isEmpty() ? "" : "\n  " + more))
                .withHtml(Html.paragraph(title) + Html.table(HEADER, rows) + Html.paragraph(more));
    }

    private static List<String> row(int place, NDArray array) {
        String number = String.valueOf(place);
        if (array.isReleased()) {
            return List.of(number, "closed", "");
        }
        boolean isReadable = array.size() > 0 && NdStatistics.canRead(array);
        return List.of(
                number,
                NdArrays.facts(array),
                isReadable ? NdStatistics.of(array).toString() : "");
    }
}
