package loupe.theory;

import java.util.List;

/**
 * A chain from given numbers over definitions to claims, each claim verified by a computation different from the one that it
 * states.
 *
 * @param title what is derived
 * @param given the numbers to start from
 * @param definitions what is made of them
 * @param claims what is stated about them
 */
public record Derivation(String title, List<Given> given, List<Definition> definitions, List<Claim> claims) {

    /** Copies the lists. */
    public Derivation {
        given = List.copyOf(given);
        definitions = List.copyOf(definitions);
        claims = List.copyOf(claims);
    }

    /**
     * Verifies every claim.
     *
     * @return what was found, to be shown or asked
     */
    public Verification verify() {
        return new Verification(this, claims.stream().map(Claim::verify).toList());
    }
}
