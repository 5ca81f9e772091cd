/**
 * The mathematics of a CNN as reference loops in double, and derivations whose every claim is checked.
 *
 * <p>Here belongs what must be right and readable rather than fast: convolution, pooling, dense layers and the loss with
 * their gradients, each as the formula of a named source; {@link loupe.theory.Derivation}s, in which a claim is verified by a
 * computation different from the one that it states; and small worked {@link loupe.theory.Examples}. These loops are also the
 * oracle of the engine's tests. No engine and no chart is known here: an engine joins as a witness through {@link
 * loupe.theory.AutogradOracle}.
 */
package loupe.theory;
