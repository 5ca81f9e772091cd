package loupe.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import loupe.data.DataCache;
import loupe.data.DataCard;
import loupe.data.DataSource;
import loupe.data.Datasets;

/** The doctor's look at the data sets. */
final class DataChecks {

    private DataChecks() {}

    static List<Finding> findings() {
        List<DataCard> cards = Datasets.sources().stream().map(DataSource::card).toList();
        if (cards.isEmpty()) {
            return List.of(Finding.fail("data", "no data set found on the class path", "Build again: ./loupe run"));
        }
        DataCache cache = DataCache.standard();
        return List.of(
                Finding.ok("data", names(cards)),
                folder(cache.folder(cards.get(0)).getParent()));
    }

    private static String names(List<DataCard> cards) {
        return cards.stream()
                .filter(card -> Stock.of(card).isHere())
                .map(DataCard::name)
                .collect(Collectors.joining(", "));
    }

    /** Whether downloads can be kept. */
    static Finding folder(Path folder) {
        Path there = folder.toAbsolutePath();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return Files.isDirectory(there) && Files.isWritable(there)
                ? Finding.ok("downloads", "kept in " + folder)
                : Finding.warn(
                        "downloads",
                        "cannot be kept: " + there + " is not a folder you may write to",
                        "Set LOUPE_DATA_DIR to a folder of yours.");
    }
}
