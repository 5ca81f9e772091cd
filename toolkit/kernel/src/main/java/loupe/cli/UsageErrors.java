package loupe.cli;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A wrong command line: one line that says what is wrong, one that says where to read on. */
final class UsageErrors implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        CommandLine command = fault.getCommandLine();
        command.getErr().println("loupe: " + message(fault));
        command.getErr().println("       Help: " + command.getCommandSpec().qualifiedName() + " --help");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String message(ParameterException fault) {
        CommandLine command = fault.getCommandLine();
        if (fault instanceof UnmatchedArgumentException unmatched) {
            String got = String.join(" ", unmatched.getUnmatched());
            return got.startsWith("-") ? "unknown option " + got : "expected " + wanted(command) + ", got " + got;
        }
        String text = fault.getMessage();
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private static String wanted(CommandLine command) {
        String names = String.join(", ", command.getSubcommands().keySet());
        return names.isEmpty() ? "nothing more" : "one of " + names;
    }
}
