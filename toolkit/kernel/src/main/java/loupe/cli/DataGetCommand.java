package loupe.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import loupe.data.DataCard;
import loupe.data.Datasets;
import loupe.data.ImageSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Brings a data set to this machine. */
@Command(
        name = "get",
        description = "Download a data set unless it is here, check it, and tell what it is.",
        mixinStandardHelpOptions = true)
final class DataGetCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "NAME", description = "As in ./loupe data list.")
    private String name;

    DataGetCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var progress = new DownloadProgress(terminal)) {
            ImageSet set = Datasets.dataset(name, progress);
            progress.close();
            terminal.out().println(set.card().map(DataCard::toString).orElse(set.name()));
            terminal.out()
                    .println(String.format(
                            Locale.ROOT, "Read: %,d images, sha256 of the content %s", set.size(), set.sha256()));
        }
        return 0;
    }
}
