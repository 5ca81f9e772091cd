package loupe.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Installs the kernel for Jupyter. */
@Command(
        name = "install",
        description = "Install the Loupe kernel for Jupyter.",
        mixinStandardHelpOptions = true)
final class InstallCommand implements Callable<Integer> {

    private final Terminal terminal;

    InstallCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.complain("install: not yet", "");
        return 1;
    }
}
