package loupe.theory;

/**
 * A quantity that a derivation starts from: true because we say so, and not to be verified.
 *
 * @param symbol its symbol in plain text, such as {@code Y}
 * @param meaning what it is, in a few words
 * @param formula how it is made from others
 * @param value its numbers in this derivation
 */
public record Definition(String symbol, String meaning, Formula formula, Grid value) {}
