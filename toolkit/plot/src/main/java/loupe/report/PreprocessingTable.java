package loupe.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import loupe.data.ImageShape;
import loupe.data.prepare.Preprocessing;
import loupe.data.prepare.Step;

/** Preprocessing as a table of HTML. */
public final class PreprocessingTable {

    private static final int SHOWN = 6;

    private PreprocessingTable() {}

    /**
     * The steps in order, with the numbers that the training part gave and the shape that each leaves; of many numbers the
     * first few.
     *
     * @param preprocessing the fitted steps
     * @return the fragment, all text escaped
     */
    public static String of(Preprocessing preprocessing) {
        List<List<String>> rows = new ArrayList<>();
        ImageShape shape = preprocessing.input();
        rows.add(List.of("raw image", "", shape.toString()));
        for (Step step : preprocessing.steps()) {
            shape = step.outputShape(shape);
            String[] words = step.toText().split(" ", 2);
            rows.add(List.of(words[0], words.length == 1 ? "" : numbers(words[1]), shape.toString()));
        }
        return Html.table(List.of("step", "numbers", "leaves"), rows);
    }

    private static String numbers(String fields) {
        return Arrays.stream(fields.split(" ")).map(PreprocessingTable::field).collect(Collectors.joining("; "));
    }

    private static String field(String field) {
        String[] parts = field.split("=", 2);
        String[] values = parts[1].split(",");
        String shown = Arrays.stream(values)
                .limit(SHOWN)
                .map(PreprocessingTable::rounded)
                .collect(Collectors.joining(", "));
        return parts[0] + " " + shown + (values.length > SHOWN ? ", … (" + values.length + ")" : "");
    }

    private static String rounded(String value) {
        return value.matches("-?[0-9]+\\.[0-9]{5,}.*")
                ? String.format(Locale.ROOT, "%.4g", Double.parseDouble(value))
                : value;
    }
}
