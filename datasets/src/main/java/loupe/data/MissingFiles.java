package loupe.data;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What a person without a network is told: which file to put where, and who has it. */
final class MissingFiles {

    private MissingFiles() {}

    static String advice(DataCard card, Path folder, List<DataFile> missing, List<String> failures) {
        return card.name() + ": files are missing and could not be downloaded" + lines(":", failures) + "\n"
                + places(card, folder, missing);
    }

    /** Which files to put where, and who has them. */
    static String places(DataCard card, Path folder, List<DataFile> missing) {
        String form = missing.stream().anyMatch(DataFile::packed) ? "as they come" : "raw or as .gz";
        String files = missing.isEmpty()
                ? "Put its files into " + folder + " (LOUPE_DATA_DIR moves this folder)."
                : "Put these, " + form + ", into " + folder + " (LOUPE_DATA_DIR moves this folder)";
        return files
                + lines(":", missing)
                + lines("\nThey can " + (missing.isEmpty() ? "" : "also ") + "be had from:", card.alsoFrom());
    }

    private static String lines(String heading, List<?> items) {
        if (items.isEmpty()) {
            return "";
        }
        return items.stream().map(item -> "\n  " + item).collect(Collectors.joining("", heading, ""));
    }
}
