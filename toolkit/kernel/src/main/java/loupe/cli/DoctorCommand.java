package loupe.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** Says whether this machine is fit. */
@Command(
        name = "doctor",
        description = {
            "Say whether this machine is fit for Loupe, and what to do where it is not.",
            "Starts the engine and compares its convolutions with plain loops, because on some machines they are"
                    + " silently wrong. Ends with 1 when something that every run needs is at fault."
        },
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    private final Terminal terminal;

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Finding> findings = Stream.<Supplier<List<Finding>>>of(
                        MachineChecks::findings, EngineChecks::findings, DataChecks::findings, JupyterChecks::findings)
                .flatMap(check -> check.get().stream())
                .peek(this::print)
                .toList();
        long faults = count(findings, Finding.Level.FAIL);
        terminal.out().println(verdict(faults, count(findings, Finding.Level.WARN)));
        return faults == 0 ? 0 : 1;
    }

    private static long count(List<Finding> findings, Finding.Level level) {
        return findings.stream().filter(finding -> finding.level() == level).count();
    }

    private static String verdict(long faults, long warnings) {
        if (faults > 0) {
            return "This machine is not fit yet: see the lines that begin with fail.";
        }
        return warnings == 0 ? "All is well." : "Notebooks run here; see the lines that begin with warn.";
    }

    private void print(Finding finding) {
        terminal.out().printf("%-5s %-10s %s%n", finding.level().word(), finding.subject(), finding.text());
        finding.advice().lines().forEach(line -> terminal.out().println(" ".repeat(17) + line));
        terminal.out().flush();
    }
}
