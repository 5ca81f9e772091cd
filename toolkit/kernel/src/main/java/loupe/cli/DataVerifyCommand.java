package loupe.cli;

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
        description = "Check every data set on this machine against the hashes of its card; downloads nothing.",
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
        Stock stock = Stock.of(source.card());
        if (!stock.isHere()) {
            terminal.out().println("-     " + name + ": " + why(stock));
            return true;
        }
        try {
            int images = source.load(DataCache.standard(), Progress.silent()).size();
            terminal.out().println("ok    " + name + ": " + images + " images");
            return true;
        } catch (DataException fault) {
            terminal.out().println("fail  " + name + ": " + fault.getMessage());
            return false;
        }
    }

    private static String why(Stock stock) {
        return stock == Stock.BY_HAND ? "placed by you; no hash of it is published" : "not on this machine";
    }
}
