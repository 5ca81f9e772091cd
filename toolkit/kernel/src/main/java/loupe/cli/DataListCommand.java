package loupe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import loupe.data.DataCache;
import loupe.data.DataCard;
import loupe.data.DataFile;
import loupe.data.DataSource;
import loupe.data.Datasets;
import picocli.CommandLine.Command;

/** Lists the data sets. */
@Command(
        name = "list",
        description = "List the data sets, with size, licence and whether they are on this machine.",
        mixinStandardHelpOptions = true)
final class DataListCommand implements Runnable {

    private final Terminal terminal;

    DataListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("NAME", "IMAGES", "SHAPE", "CLASSES", "HERE", "LICENCE", "TITLE"));
        Datasets.sources().stream().map(DataSource::card).map(DataListCommand::row).forEach(rows::add);
        TextTable.of(rows).forEach(terminal.out()::println);
    }

    private static List<String> row(DataCard card) {
        return List.of(
                card.name(),
                String.format(Locale.ROOT, "%,d", card.images()),
                card.shape().toString(),
                String.valueOf(card.classes().size()),
                here(card),
                card.licence().lines().findFirst().orElse(""),
                card.title());
    }

    private static String here(DataCard card) {
        if (card.files().stream().allMatch(file -> file.addresses().isEmpty())) {
            return "built in";
        }
        if (DataCache.standard().has(card)) {
            return "yes";
        }
        long bytes = card.files().stream().mapToLong(DataFile::bytes).sum();
        return String.format(Locale.ROOT, "no (%,d MB)", Math.round(bytes / 1e6));
    }
}
