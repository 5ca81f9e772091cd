package loupe.train;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import loupe.display.HtmlText;
import loupe.display.MimeBundle;
import loupe.display.Renderable;

/**
 * What {@code check(cnn, data)} found before the first epoch, as one table.
 *
 * @param checks one row for each thing that was looked at
 */
public record PreflightReport(List<PreflightCheck> checks) implements Renderable {

    /** Copies the list. */
    public PreflightReport {
        checks = List.copyOf(checks);
    }

    /**
     * Whether nothing failed.
     *
     * @return true when each check passed or was skipped
     */
    public boolean passed() {
        return failures().isEmpty();
    }

    /**
     * The checks that failed.
     *
     * @return their rows
     */
    public List<PreflightCheck> failures() {
        return checks.stream()
                .filter(check -> check.outcome() == PreflightCheck.Outcome.FAIL)
                .toList();
    }

    @Override
    public MimeBundle render() {
        String rows = checks.stream().map(PreflightReport::row).collect(Collectors.joining());
        return MimeBundle.text(toString())
                .withHtml("<table><thead><tr><th style=\"text-align:left\">check</th><th>outcome</th>"
                        + "<th style=\"text-align:left\">found</th></tr></thead><tbody>" + rows
                        + "</tbody></table><p>" + HtmlText.escape(verdict()) + "</p>");
    }

    private static String row(PreflightCheck check) {
        String hint = check.hint().isEmpty() ? "" : "<br><b>" + HtmlText.escape(check.hint()) + "</b>";
        return "<tr><td style=\"text-align:left\">" + HtmlText.escape(check.name()) + "</td><td>" + word(check)
                + "</td><td style=\"text-align:left\">" + HtmlText.escape(check.found()) + hint + "</td></tr>";
    }

    private static String word(PreflightCheck check) {
        return switch (check.outcome()) {
            case PASS -> "pass";
            case FAIL -> "FAIL";
            case SKIPPED -> "skipped";
        };
    }

    private String verdict() {
        int failed = failures().size();
        return failed == 0 ? "ready to train" : failed + (failed == 1 ? " check" : " checks") + " failed";
    }

    @Override
    public String toString() {
        int width = checks.stream().mapToInt(c -> c.name().length()).max().orElse(0);
        return checks.stream()
                        .map(c ->
                                String.format(Locale.ROOT, "%-7s  %-" + width + "s  %s%n", word(c), c.name(), c.found())
                                        + (c.hint().isEmpty()
                                                ? ""
                                                : String.format("%-" + (width + 11) + "s-> %s%n", "", c.hint())))
                        .collect(Collectors.joining())
                + verdict();
    }
}
