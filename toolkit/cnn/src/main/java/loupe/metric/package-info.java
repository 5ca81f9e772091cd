/**
 * How well a network does: predictions, made once and kept, and small functions over them.
 *
 * <p>Everything here is plain arrays; no engine is needed. Making predictions belongs to {@code loupe.model}, pictures of
 * them to {@code loupe.plot}.
 */
package loupe.metric;
