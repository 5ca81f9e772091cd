package loupe.layer;

/**
 * A height and a width in pixels: a kernel size, a stride, a padding or a dilation.
 *
 * @param height along the rows, at least 0
 * @param width along the columns, at least 0
 */
public record Size(int height, int width) {

    /** One by one. */
    public static final Size ONE = new Size(1, 1);
    /** Nothing: no padding. */
    public static final Size ZERO = new Size(0, 0);

    /**
     * Checks both numbers.
     *
     * @throws IllegalArgumentException when one is negative
     */
    public Size {
        Expect.atLeast("height", 0, height);
        Expect.atLeast("width", 0, width);
    }

    /**
     * The same size in both directions.
     *
     * @param side the height and the width
     * @return the square size
     */
    public static Size square(int side) {
        return new Size(side, side);
    }

    static Size atLeast(String argument, int least, int height, int width) {
        return new Size(Expect.atLeast(argument, least, height), Expect.atLeast(argument, least, width));
    }

    ai.djl.ndarray.types.Shape shape() {
        return new ai.djl.ndarray.types.Shape(height, width);
    }

    /** Two numbers, as {@code 5x3}. */
    @Override
    public String toString() {
        return height + "x" + width;
    }

    /**
     * The shortest words for this size.
     *
     * @return {@code 2} for a square, {@code 5x3} otherwise
     */
    public String brief() {
        return height == width ? String.valueOf(height) : toString();
    }
}
