package loupe.cli;

import java.io.UncheckedIOException;
import loupe.data.DataException;
import loupe.runner.NotebookException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** A command that failed: the reason in a line and the way out, without a stack trace for what a user can mend. */
final class Failures implements IExecutionExceptionHandler {

    private final Terminal terminal;

    Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
        if (fault instanceof NotebookException known) {
            terminal.complain(known.getMessage(), known.hint());
        } else if (isForUsers(fault) && fault.getMessage() != null) {
            String message = fault.getMessage().strip();
            int end = message.indexOf('\n');
            terminal.complain(end < 0 ? message : message.substring(0, end), end < 0 ? "" : message.substring(end));
        } else {
            terminal.complain("this should not happen: " + fault, "Set LOUPE_DEBUG=1 to see where it came from.");
        }
        if (System.getenv("LOUPE_DEBUG") != null) {
            fault.printStackTrace(terminal.err());
        }
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    private static boolean isForUsers(Exception fault) {
        return fault instanceof DataException
                || fault instanceof IllegalArgumentException
                || fault instanceof IllegalStateException
                || fault instanceof UncheckedIOException;
    }
}
