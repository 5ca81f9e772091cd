/**
 * Whole networks: their descriptions, their weights, and what they say about images.
 *
 * <p>Here belong {@link loupe.model.Cnn} (a description, checked when it is made), {@link loupe.model.Summary}, and {@link
 * loupe.model.Network} (weights in engine memory, with prediction). Training and looking inside build on these and have
 * packages of their own.
 */
package loupe.model;
