package loupe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import loupe.data.DataCard;
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
        rows.add(List.of("NAME", "IMAGES", "SHAPE", "CLASSES", "HERE", "TITLE", "LICENCE"));
        Datasets.sources().stream()
                .map(DataSource::card)
                .map(DataListCommand::row)
                .forEach(rows::add);
        TextTable.of(rows).forEach(terminal.out()::println);
        terminal.out()
                .println(
                        "CLASSES - means numbers to predict. A set that is not HERE is downloaded on its first use, or placed by hand:");
        terminal.out()
                .println(
                        "./loupe data get NAME does or tells that, and prints the whole card with source, licence and known faults.");
    }

    private static List<String> row(DataCard card) {
        return List.of(
                card.name(),
                String.format(Locale.ROOT, "%,d", card.images()),
                card.shape().toString(),
                card.classes().isEmpty() ? "-" : String.valueOf(card.classes().size()),
                Stock.words(card),
                card.title(),
                card.licence().split("[(,:;]", 2)[0].strip());
    }
}
