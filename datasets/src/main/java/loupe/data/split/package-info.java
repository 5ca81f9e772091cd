/**
 * Ways to part a set that keep the validation honest, and a check that they did.
 *
 * <p>Here belong splits by groups, by blocks of a scene and by folds, and the search for twins across the parts. The plain
 * stratified split stands with the set itself, {@link loupe.data.ImageSet#split}. Each use of chance has its own seed
 * stream.
 */
package loupe.data.split;
