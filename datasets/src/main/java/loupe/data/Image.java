package loupe.data;

/**
 * One image with its label, copied out of a set.
 *
 * @param name where it comes from, as {@code fashion[7]}
 * @param shape channels, height and width
 * @param pixels the values in CHW order; bytes of a set are scaled to 0..1
 * @param label the class index, or -1 when there is none
 * @param labelName the class in words, empty when there is none
 */
public record Image(String name, ImageShape shape, float[] pixels, int label, String labelName) {

    /**
     * Checks that the pixels fill the shape.
     *
     * @throws IllegalArgumentException when the count of pixels differs from C x H x W
     */
    public Image {
        if (pixels.length != shape.values()) {
            throw new IllegalArgumentException(
                    "pixels: expected " + shape.values() + " values for " + shape + ", got " + pixels.length);
        }
    }

    /**
     * An image without a label, as a person's own picture is.
     *
     * @param name what to call it
     * @param shape channels, height and width
     * @param pixels the values in CHW order
     * @return the image
     */
    public static Image of(String name, ImageShape shape, float[] pixels) {
        return new Image(name, shape, pixels, -1, "");
    }

    /**
     * One value.
     *
     * @param channel 0 to C - 1
     * @param row 0 to H - 1
     * @param column 0 to W - 1
     * @return the pixel's value in that channel
     */
    public float at(int channel, int row, int column) {
        return pixels[shape.index(channel, row, column)];
    }

    @Override
    public String toString() {
        return name + " " + shape + (label < 0 ? "" : ", class " + label + " (" + labelName + ")");
    }
}
