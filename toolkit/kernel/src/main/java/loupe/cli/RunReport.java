package loupe.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import loupe.runner.Output;
import loupe.runner.RunResult;

/** What the terminal says after a run: the cell that ended it, if one did, and the paths last. */
final class RunReport {

    private static final int MOST_LINES = 12;

    private final Terminal terminal;

    RunReport(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(RunResult result, Path notebook, Path page) {
        result.stop().ifPresentOrElse(stop -> printStop(result.status(), stop), () -> printSuccess(result));
        terminal.out().println("notebook  " + notebook);
        terminal.out().println("page      " + page);
    }

    private void printSuccess(RunResult result) {
        long cells = result.executed()
                .codeCells()
                .filter(cell -> cell.executionCount().isPresent())
                .count();
        terminal.out()
                .printf(
                        Locale.ROOT,
                        "%d cells ran in %.1f s%n",
                        cells,
                        result.time().toMillis() / 1000.0);
    }

    private void printStop(RunResult.Status status, RunResult.Stop stop) {
        String word = status == RunResult.Status.FAILED ? "failed" : "was stopped";
        String reason = stop.error().map(Output.Failed::oneLine).orElse("the run was interrupted");
        PrintStream err = terminal.err();
        err.println();
        err.println("loupe: cell " + stop.number() + " of " + stop.cells() + " " + word + ": "
                + reason.lines().findFirst().orElse(""));
        err.println();
        source(stop.cell().source().lines().toList()).forEach(line -> err.println("    " + line));
        err.println();
        stop.error().filter(error -> error.traceback().size() > 1).ifPresent(error -> {
            error.traceback().forEach(line -> err.println(shown(line)));
            err.println();
        });
    }

    private static List<String> source(List<String> lines) {
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        var shown = new java.util.ArrayList<>(lines.subList(0, MOST_LINES - 1));
        shown.add("... " + (lines.size() - MOST_LINES + 1) + " more lines");
        return shown;
    }

    private String shown(String line) {
        return terminal.interactive() ? line : Output.withoutColours(line);
    }
}
