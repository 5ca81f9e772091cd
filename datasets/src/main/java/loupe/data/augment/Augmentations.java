package loupe.data.augment;

import java.util.List;

/** The augmentations, for static import. */
public final class Augmentations {

    private Augmentations() {}

    /**
     * Steps to be done one after another.
     *
     * <pre>{@code
     * var augmenter = augmenter(42, flip(), shift(0.1), rotate(10));
     * show(augmenter.preview(data.training(), 7, 15));
     * }</pre>
     *
     * @param seed the same seed gives the same images
     * @param steps first to last
     * @return the augmenter
     */
    public static Augmenter augmenter(long seed, Augmentation... steps) {
        return new Augmenter(seed, List.of(steps), Mixup.NONE);
    }

    /**
     * Exchanges left and right in every other image.
     *
     * @return the step
     */
    public static Augmentation flip() {
        return new Flip(0.5, Flip.Axis.HORIZONTAL);
    }

    /**
     * Exchanges top and bottom in every other image.
     *
     * @return the step
     */
    public static Augmentation flipVertical() {
        return new Flip(0.5, Flip.Axis.VERTICAL);
    }

    /**
     * Moves by at most a share of width and height.
     *
     * @param share 0 to 1
     * @return the step
     */
    public static Augmentation shift(double share) {
        return new Shift(share);
    }

    /**
     * Turns by at most an angle either way.
     *
     * @param degrees 0 to 180
     * @return the step
     */
    public static Augmentation rotate(double degrees) {
        return new Rotate(degrees);
    }

    /**
     * Cuts out a window and enlarges it.
     *
     * @param share how much of the area may be lost, 0 to 0.99
     * @return the step
     */
    public static Augmentation randomCrop(double share) {
        return new RandomCrop(share);
    }

    /**
     * Enlarges or shrinks about the middle.
     *
     * @param share 0 to 0.9
     * @return the step
     */
    public static Augmentation zoom(double share) {
        return new Zoom(share);
    }

    /**
     * Makes brighter or darker.
     *
     * @param strength 0 to 1
     * @return the step
     */
    public static Augmentation brightness(double strength) {
        return new Brightness(strength);
    }

    /**
     * Raises or lowers the contrast.
     *
     * @param strength 0 to 1
     * @return the step
     */
    public static Augmentation contrast(double strength) {
        return new Contrast(strength);
    }

    /**
     * Adds noise.
     *
     * @param deviation 0 to 1
     * @return the step
     */
    public static Augmentation noise(double deviation) {
        return new Noise(deviation);
    }

    /**
     * Covers a square.
     *
     * @param share its side as a share of the image's shorter side, 0 to 1
     * @return the step
     */
    public static Augmentation cutout(double share) {
        return new Cutout(share);
    }
}
