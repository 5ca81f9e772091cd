/**
 * Augmentation: training images changed by chance, each time otherwise, with their keypoints and classes.
 *
 * <p>Here belong changes that keep what an image shows. Every random number comes from the seed, the epoch, the image's
 * index and the step's name, so that neither the order nor the number of threads nor another step changes a result. What is
 * done to every image alike belongs in {@code loupe.data.prepare}.
 */
package loupe.data.augment;
