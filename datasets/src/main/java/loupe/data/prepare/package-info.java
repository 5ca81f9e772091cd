/**
 * Preprocessing: what is done to every image, in training and at prediction alike.
 *
 * <p>Here belong steps whose numbers are learnt from the training part only, and which then never change: they can be
 * looked at, written as text beside a model, read back, and applied to a single image. What changes an image by chance
 * belongs in {@code loupe.data.augment}.
 */
package loupe.data.prepare;
