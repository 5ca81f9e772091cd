package loupe.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The tests are run by the launcher; this says so to whoever comes here without it. */
@Command(
        name = "test",
        description = "Run every test, the notebooks in a real Jupyter and a browser included.",
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(hidden = true)
    private List<String> options;

    TestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.complain(
                "test: is done by the launcher script", "Start it as ./loupe test, in the folder of the repository.");
        return 1;
    }
}
