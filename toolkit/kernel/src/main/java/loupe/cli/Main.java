package loupe.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import loupe.kernel.QuietLogs;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line of Loupe, behind the launcher script {@code ./loupe}.
 *
 * <p>Exit codes: 0 when all went well; 1 when it did not (a cell failed, a file is missing, the doctor found something that
 * must be mended); 2 when the command line itself is wrong; 130 after Ctrl-C.
 */
@Command(
        name = "./loupe",
        description = "Build, train and look inside convolutional neural networks from a Java notebook.",
        subcommands = {
            RunCommand.class,
            LabCommand.class,
            InstallCommand.class,
            DataCommand.class,
            DoctorCommand.class,
            TestCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Versions.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all went well",
            "1:it did not: a cell failed, a file is missing, or the doctor found a fault",
            "2:the command line is wrong",
            "130:stopped by Ctrl-C"
        },
        footer = "%nHelp on a command: ./loupe COMMAND --help")
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    private Main() {}

    /**
     * Runs a command and ends the JVM with its exit code.
     *
     * @param arguments the command and its options
     */
    public static void main(String[] arguments) {
        QuietLogs.set();
        System.exit(run(Terminal.system(), arguments));
    }

    /**
     * Runs a command.
     *
     * @param terminal where it writes
     * @param arguments the command and its options
     * @return the exit code
     */
    static int run(Terminal terminal, String... arguments) {
        return new CommandLine(new Main(), new Commands(terminal))
                .setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler(new Failures(terminal))
                .execute(arguments);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true);
    }

    /** Without a command: what there is. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "expected a command, got none");
    }
}
