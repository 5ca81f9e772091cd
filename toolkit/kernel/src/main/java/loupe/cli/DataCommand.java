package loupe.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What to do with data sets. */
@Command(
        name = "data",
        description = "List, download and check the data sets.",
        mixinStandardHelpOptions = true,
        subcommands = {DataListCommand.class, DataGetCommand.class, DataVerifyCommand.class})
final class DataCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    DataCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "expected list, get or verify, got none");
    }
}
