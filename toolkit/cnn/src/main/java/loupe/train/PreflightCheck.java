package loupe.train;

/**
 * One row of a {@link PreflightReport}.
 *
 * @param name what was looked at
 * @param outcome how it came out
 * @param found what was found, with its numbers
 * @param hint what to do about a failure; empty otherwise
 */
public record PreflightCheck(String name, Outcome outcome, String found, String hint) {

    /** How a check came out. */
    public enum Outcome {
        /** As it should be. */
        PASS,
        /** Not as it should be. */
        FAIL,
        /** Not looked at, because it means nothing here or something before it failed. */
        SKIPPED
    }

    static PreflightCheck of(String name, boolean passes, String found, String hint) {
        return new PreflightCheck(name, passes ? Outcome.PASS : Outcome.FAIL, found, passes ? "" : hint);
    }

    static PreflightCheck skipped(String name, String why) {
        return new PreflightCheck(name, Outcome.SKIPPED, why, "");
    }
}
