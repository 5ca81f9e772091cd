package loupe.theory;

import java.util.List;
import java.util.stream.Collectors;
import loupe.display.MimeBundle;
import loupe.display.Renderable;

/**
 * A derivation with what the verification of its claims found; shows formulas, numbers, the table of errors and a verdict.
 *
 * @param derivation what was verified
 * @param checks one a claim
 */
public record Verification(Derivation derivation, List<ClaimCheck> checks) implements Renderable {

    /** Copies the list. */
    public Verification {
        checks = List.copyOf(checks);
    }

    /**
     * Whether every claim stands.
     *
     * @return true when all checks hold
     */
    public boolean holds() {
        return checks.stream().allMatch(ClaimCheck::holds);
    }

    /**
     * The numbers of a claim, by its formula.
     *
     * @param symbol the claim's symbol, such as {@code dK}
     * @return its numbers
     * @throws IllegalArgumentException when no claim has that symbol
     */
    public Grid value(String symbol) {
        return checks.stream()
                .filter(check -> check.claim().symbol().equals(symbol))
                .map(ClaimCheck::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("symbol: expected one of %s, got %s"
                        .formatted(
                                checks.stream()
                                        .map(check -> check.claim().symbol())
                                        .toList(),
                                symbol)));
    }

    /**
     * The result in one sentence.
     *
     * @return such as {@code The three ways agree.}
     */
    public String verdict() {
        int ways = checks.stream().mapToInt(ClaimCheck::ways).min().orElse(0);
        String result =
                holds() ? "The %s ways agree.".formatted(Words.number(ways)) : "THE WAYS DIFFER: a formula is wrong.";
        String absent = checks.stream()
                .flatMap(check -> check.absent().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return absent.isEmpty() ? result : result + " (" + absent + ")";
    }

    @Override
    public MimeBundle render() {
        return MimeBundle.text(toString()).withHtml(VerificationHtml.of(this));
    }

    @Override
    public String toString() {
        return VerificationText.of(this);
    }
}
