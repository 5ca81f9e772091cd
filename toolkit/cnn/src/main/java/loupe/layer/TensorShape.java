package loupe.layer;

import ai.djl.ndarray.types.Shape;

/**
 * The shape of what goes through a network for one image: feature maps (C, H, W) or, once flat, features (F).
 *
 * @param channels the number of channels C, or of features F when flat
 * @param height the height H in pixels, 1 when flat
 * @param width the width W in pixels, 1 when flat
 * @param isFlat whether this is a row of features
 */
public record TensorShape(int channels, int height, int width, boolean isFlat) {

    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException when one is below 1
     */
    public TensorShape {
        Expect.atLeast(isFlat ? "features" : "channels", 1, channels);
        Expect.atLeast("height", 1, height);
        Expect.atLeast("width", 1, width);
        Expect.that(!isFlat || height == 1 && width == 1, "isFlat", "height and width 1", height + "x" + width);
    }

    /**
     * The shape of feature maps or of an image.
     *
     * @param channels C
     * @param height H
     * @param width W
     * @return the shape (C, H, W)
     */
    public static TensorShape maps(int channels, int height, int width) {
        return new TensorShape(channels, height, width, false);
    }

    /**
     * The shape of a row of features.
     *
     * @param features F
     * @return the shape (F)
     */
    public static TensorShape flat(int features) {
        return new TensorShape(features, 1, 1, true);
    }

    /**
     * How many values one image has here.
     *
     * @return C x H x W, or F
     */
    public long values() {
        return (long) channels * height * width;
    }

    /**
     * The engine's shape of a batch.
     *
     * @param batch the number of images N, or -1 when it is open
     * @return (N, C, H, W) or (N, F)
     */
    public Shape batch(long batch) {
        return isFlat ? new Shape(batch, channels) : new Shape(batch, channels, height, width);
    }

    /** As {@code (C=16, H=8, W=8)} or {@code (F=120)}. */
    @Override
    public String toString() {
        return isFlat ? "(F=" + channels + ")" : "(C=" + channels + ", H=" + height + ", W=" + width + ")";
    }
}
