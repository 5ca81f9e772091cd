package loupe.data;

/**
 * The shape of one image: channels, height and width in pixels.
 *
 * @param channels the number of channels C, at least 1
 * @param height the height H in pixels, at least 1
 * @param width the width W in pixels, at least 1
 */
public record ImageShape(int channels, int height, int width) {

    /**
     * Checks the three sizes.
     *
     * @throws IllegalArgumentException when one is below 1
     */
    public ImageShape {
        requirePositive("channels", channels);
        requirePositive("height", height);
        requirePositive("width", width);
    }

    /**
     * How many values one image holds.
     *
     * @return C x H x W
     */
    public int values() {
        return Math.multiplyExact(Math.multiplyExact(channels, height), width);
    }

    /**
     * Where a value stands in an image's array, rows within channels.
     *
     * @param channel 0 to C - 1
     * @param row 0 to H - 1
     * @param column 0 to W - 1
     * @return the index in CHW order
     */
    public int index(int channel, int row, int column) {
        return (channel * height + row) * width + column;
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + ": expected >= 1, got " + value);
        }
    }

    @Override
    public String toString() {
        return "(C=" + channels + ", H=" + height + ", W=" + width + ")";
    }
}
