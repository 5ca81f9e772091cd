package loupe.data.split;

/**
 * A validation image and the training image that it repeats.
 *
 * @param training the index in the training part
 * @param validation the index in the validation part
 * @param distance sqrt(2 - 2 r) with r the correlation of all values; 0 for equal images
 * @param sameLabel whether both have the same class; always true when the set has targets
 */
public record Twin(int training, int validation, double distance, boolean sameLabel) {}
