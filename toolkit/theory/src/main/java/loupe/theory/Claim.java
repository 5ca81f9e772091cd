package loupe.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A statement of a derivation, with at least one way to compute the same quantity that does not use it.
 *
 * @param symbol the quantity's symbol in plain text, such as {@code dK}
 * @param meaning what it is, in a few words
 * @param formula what is claimed
 * @param stated the formula as it stands, computed
 * @param witnesses computations different from the one that is stated, at least one
 */
public record Claim(String symbol, String meaning, Formula formula, Witness stated, List<Witness> witnesses) {

    /**
     * Checks that somebody else testifies.
     *
     * @throws IllegalArgumentException when there is no witness
     */
    public Claim {
        witnesses = List.copyOf(witnesses);
        Checks.atLeast(1, "witnesses", witnesses.size());
    }

    /**
     * Computes the quantity in every way at hand and compares each pair.
     *
     * @return what was found
     * @throws IllegalStateException when the formula itself gives nothing
     */
    public ClaimCheck verify() {
        Grid value = stated.value()
                .get()
                .orElseThrow(() -> new IllegalStateException(symbol + ": expected numbers from the formula, got none"));
        List<Witness> ways = new ArrayList<>(List.of(stated));
        List<Optional<Grid>> values = new ArrayList<>(List.of(Optional.of(value)));
        for (Witness witness : witnesses) {
            ways.add(witness);
            values.add(witness.value().get());
        }
        return new ClaimCheck(this, value, Comparison.pairs(ways, values), absent(ways, values));
    }

    private static List<String> absent(List<Witness> ways, List<Optional<Grid>> values) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < ways.size(); i++) {
            if (values.get(i).isEmpty()) {
                names.add(ways.get(i).name());
            }
        }
        return names;
    }
}
