/**
 * Looking inside a trained network: what its layers gave for one image, and which part of the image spoke for a class.
 *
 * <p>Each method of attribution has a file of its own and gives plain arrays. Looking changes nothing: weights and
 * predictions are equal before and after. Pictures of what is found belong to {@code loupe.plot}.
 */
package loupe.inspect;
