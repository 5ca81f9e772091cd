package loupe.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import loupe.data.DataCache;
import loupe.data.DataException;
import loupe.data.DataSource;
import loupe.data.Datasets;
import loupe.data.Progress;
import picocli.CommandLine.Command;

/** Checks the data sets of this machine. */
@Command(
        name = "verify",
        description = "Read every data set on this machine and check it against its card; downloads nothing.",
        mixinStandardHelpOptions = true)
final class DataVerifyCommand implements Callable<Integer> {

    private final Terminal terminal;

    DataVerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        long faults =
                Datasets.sources().stream().filter(source -> !isSound(source)).count();
        return faults == 0 ? 0 : 1;
    }

    private boolean isSound(DataSource source) {
        String name = source.card().name();
        boolean byHand = Stock.of(source.card()) == Stock.BY_HAND;
        DataCache cache = DataCache.standard();
        if (!cache.isHere(source.card())) {
            terminal.out()
                    .println("-     " + name + ": "
                            + (byHand ? "not placed in " + cache.folder(source.card()) : "not on this machine"));
            return true;
        }
        try {
            int images = source.load(cache, Progress.silent()).size();
            String what = byHand ? " images, counted; no hash of it is published" : " images, every file has its hash";
            terminal.out().println("ok    " + name + ": " + String.format(Locale.ROOT, "%,d", images) + what);
            return true;
        } catch (DataException fault) {
            terminal.out().println("fail  " + name + ": " + fault.getMessage().replace("\n", "\n      "));
            return false;
        }
    }
}
