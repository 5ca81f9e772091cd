package loupe.cli;

import java.util.List;
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
        if (fault instanceof UnmatchedArgumentException unmatched) {
            String got = String.join(" ", unmatched.getUnmatched());
            List<String> near = unmatched.getSuggestions();
            String maybe = near.isEmpty() ? "" : " (did you mean " + near.get(0) + "?)";
            if (got.startsWith("-")) {
                return "unknown option " + got + maybe;
            }
            boolean atTop = fault.getCommandLine().getParent() == null;
            return (atTop ? "expected a command" : "expected nothing more") + ", got " + got + maybe;
        }
        String text = fault.getMessage();
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
