package loupe.theory;

/**
 * The sizes of a two-dimensional pooling: input {@code (N, C, H, W)}, output {@code (N, C, H', W')}, flat and in NCHW order.
 *
 * @param images the number N of images
 * @param channels the number C of channels, each pooled by itself
 * @param rows the window along the height
 * @param columns the window along the width
 */
public record PoolingShape(int images, int channels, Axis rows, Axis columns) {

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException when one is below 1, or a padding could leave a window without a pixel
     */
    public PoolingShape {
        Checks.atLeast(1, "images", images);
        Checks.atLeast(1, "channels", channels);
        requireSmallPadding(rows);
        requireSmallPadding(columns);
    }

    /**
     * How many values the input has.
     *
     * @return N x C x H x W
     */
    public int inputLength() {
        return images * channels * rows.input() * columns.input();
    }

    /**
     * How many values the output has.
     *
     * @return N x C x H' x W'
     */
    public int outputLength() {
        return images * channels * rows.output() * columns.output();
    }

    int inputIndex(int plane, int row, int column) {
        return (plane * rows.input() + row) * columns.input() + column;
    }

    private static void requireSmallPadding(Axis axis) {
        if (2 * axis.padding() > axis.kernel()) {
            throw new IllegalArgumentException(
                    "padding: expected at most half the kernel (%d), got %d".formatted(axis.kernel(), axis.padding()));
        }
    }
}
