package loupe.theory;

/**
 * Numbers that a derivation is worked with.
 *
 * @param symbol the symbol in plain text, such as {@code X}
 * @param meaning what it is, in a few words
 * @param value the numbers
 */
public record Given(String symbol, String meaning, Grid value) {}
