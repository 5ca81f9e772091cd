package loupe.theory;

import java.util.List;

/**
 * What the verification of one claim found.
 *
 * @param claim what was claimed
 * @param value the numbers by the claim's formula
 * @param comparisons every pair of ways that were at hand
 * @param absent the ways that were not at hand
 */
public record ClaimCheck(Claim claim, Grid value, List<Comparison> comparisons, List<String> absent) {

    /** Copies the lists. */
    public ClaimCheck {
        comparisons = List.copyOf(comparisons);
        absent = List.copyOf(absent);
    }

    /**
     * Whether the claim stands.
     *
     * @return true when at least one other way was at hand and every pair agrees
     */
    public boolean holds() {
        return !comparisons.isEmpty() && comparisons.stream().allMatch(Comparison::agrees);
    }

    /**
     * How many ways were compared.
     *
     * @return at least 1
     */
    public int ways() {
        return 1 + claim.witnesses().size() - absent.size();
    }
}
