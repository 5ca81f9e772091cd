package loupe.data;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What a person without a network is told: which file to put where, and who has it. */
final class MissingFiles {

    private MissingFiles() {}

    static String advice(DataCard card, Path folder, List<DataFile> missing, List<String> failures) {
        String advice = card.name() + ": files are missing and could not be downloaded" + lines(":", failures)
                + lines("\nPut these, raw or as .gz, into " + folder + ":", missing);
        return advice + lines("\nThey can also be had from:", card.alsoFrom());
    }

    private static String lines(String heading, List<?> items) {
        if (items.isEmpty()) {
            return "";
        }
        return items.stream().map(item -> "\n  " + item).collect(Collectors.joining("", heading, ""));
    }
}
