package loupe.theory;

/**
 * The sizes of a two-dimensional convolution.
 *
 * <p>Arrays are flat and in NCHW order: input {@code (N, C, H, W)}, filters {@code (F, C / groups, R, S)}, output {@code (N, F,
 * H', W')}. Filters of group {@code g} see only the channels of group {@code g}.
 *
 * @param images the number N of images
 * @param channels the number C of input channels, a multiple of groups
 * @param filters the number F of filters, a multiple of groups
 * @param groups the number of groups, 1 for a plain convolution
 * @param rows the window along the height: H, R and how it slides
 * @param columns the window along the width: W, S and how it slides
 */
public record ConvolutionShape(int images, int channels, int filters, int groups, Axis rows, Axis columns) {

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException when one is below 1, or channels or filters do not divide into the groups
     */
    public ConvolutionShape {
        Checks.atLeast(1, "images", images);
        Checks.atLeast(1, "channels", channels);
        Checks.atLeast(1, "filters", filters);
        Checks.atLeast(1, "groups", groups);
        requireMultiple("channels", channels, groups);
        requireMultiple("filters", filters, groups);
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
     * How many values the filters have.
     *
     * @return F x C / groups x R x S
     */
    public int filterLength() {
        return filters * channelsPerGroup() * rows.kernel() * columns.kernel();
    }

    /**
     * How many values the output has.
     *
     * @return N x F x H' x W'
     */
    public int outputLength() {
        return images * filters * rows.output() * columns.output();
    }

    /**
     * How many channels a filter sees.
     *
     * @return C / groups
     */
    public int channelsPerGroup() {
        return channels / groups;
    }

    /**
     * How many filters a group has.
     *
     * @return F / groups
     */
    public int filtersPerGroup() {
        return filters / groups;
    }

    int inputIndex(int image, int channel, int row, int column) {
        return ((image * channels + channel) * rows.input() + row) * columns.input() + column;
    }

    int filterIndex(int filter, int channel, int row, int column) {
        return ((filter * channelsPerGroup() + channel) * rows.kernel() + row) * columns.kernel() + column;
    }

    int outputIndex(int image, int filter, int row, int column) {
        return ((image * filters + filter) * rows.output() + row) * columns.output() + column;
    }

    private static void requireMultiple(String name, int value, int groups) {
        if (value % groups != 0) {
            throw new IllegalArgumentException(
                    "%s: expected a multiple of groups (%d), got %d".formatted(name, groups, value));
        }
    }
}
