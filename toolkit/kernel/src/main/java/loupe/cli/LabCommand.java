package loupe.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Jupyter is opened by the launcher; this says so to whoever comes here without it. */
@Command(
        name = "lab",
        description = "Open the notebooks in Jupyter (options go to Jupyter).",
        mixinStandardHelpOptions = true)
final class LabCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(hidden = true)
    private List<String> options;

    LabCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.complain(
                "lab: is done by the launcher script", "Start it as ./loupe lab, in the folder of the repository.");
        return 1;
    }
}
