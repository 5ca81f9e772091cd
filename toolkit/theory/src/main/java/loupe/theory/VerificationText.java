package loupe.theory;

import java.util.Locale;

/** A verification as plain text. */
final class VerificationText {

    private VerificationText() {}

    static String of(Verification verification) {
        StringBuilder text = new StringBuilder(verification.derivation().title()).append("\n");
        for (Given given : verification.derivation().given()) {
            quantity(text, given.symbol(), given.meaning(), given.value());
        }
        for (Definition definition : verification.derivation().definitions()) {
            text.append("\n").append(definition.formula()).append("\n");
            quantity(text, definition.symbol(), definition.meaning(), definition.value());
        }
        for (ClaimCheck check : verification.checks()) {
            text.append("\n").append(check.claim().formula()).append("\n");
            quantity(text, check.claim().symbol(), check.claim().meaning(), check.value());
        }
        text.append("\nLargest relative error between two ways\n");
        verification.checks().forEach(check -> errors(text, check));
        return text.append("\n").append(verification.verdict()).toString();
    }

    private static void quantity(StringBuilder text, String symbol, String meaning, Grid value) {
        text.append("\n%s, %s (%d x %d)\n".formatted(symbol, meaning, value.rows(), value.columns()));
        text.append(value.toString().indent(2));
    }

    private static void errors(StringBuilder text, ClaimCheck check) {
        for (Comparison pair : check.comparisons()) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %-3s %-20s %-24s %.1e  %s\n",
                    check.claim().symbol(),
                    pair.one(),
                    pair.other(),
                    pair.error(),
                    pair.agrees() ? "ok" : "DIFFER"));
        }
        check.absent()
                .forEach(name ->
                        text.append("  %-3s %s\n".formatted(check.claim().symbol(), name)));
    }
}
