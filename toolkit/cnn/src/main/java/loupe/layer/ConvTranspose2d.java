package loupe.layer;

import ai.djl.nn.Block;

/**
 * A transposed convolution, which enlarges: each input value adds its multiple of the kernel to the output, a stride apart.
 * It is the gradient of a convolution with respect to its input.
 *
 * <p>{@code y[f, i s + u d - p, j s + v d - p] += w[c, f, u, v] x[c, i, j]} for all i, j, u, v, then the bias; the output is
 * {@code (H - 1) s - 2 p + d (k - 1) + outputPadding + 1} high (Dumoulin and Visin, "A guide to convolution arithmetic for
 * deep learning", 2016, section 4; weights (C, F / groups, R, S) as in PyTorch).
 *
 * <pre>{@code
 * convTranspose2d(16, 4).stride(2).padding(1)                      // (C=32, H=7, W=7) to (C=16, H=14, W=14)
 * convTranspose2d(16, 3).stride(2).padding(1).outputPadding(1)     // the same shapes
 * }</pre>
 *
 * @param filters the number of output channels
 * @param kernel the kernel size
 * @param stride how far the copies of the kernel lie apart
 * @param padding rows and columns cut off on each side of the output
 * @param outputPadding rows added below and columns added on the right, for what a strided convolution rounds away
 * @param dilation the distance of the kernel's taps
 * @param groups into how many independent groups the channels are cut
 * @param bias whether each filter adds a number of its own
 * @param initialiser how the first weights are drawn; biases start at 0
 */
public record ConvTranspose2d(
        int filters,
        Size kernel,
        Size stride,
        Size padding,
        Size outputPadding,
        Size dilation,
        int groups,
        boolean bias,
        Initialiser initialiser)
        implements Layer {

    /**
     * Checks all numbers.
     *
     * @throws IllegalArgumentException when one is too small, the filters are no multiple of the groups, or the output
     *     padding is not below the stride or the dilation
     */
    public ConvTranspose2d {
        Expect.atLeast("filters", 1, filters);
        Size.atLeast("kernel size", 1, kernel.height(), kernel.width());
        Size.atLeast("stride", 1, stride.height(), stride.width());
        Size.atLeast("dilation", 1, dilation.height(), dilation.width());
        Expect.atLeast("groups", 1, groups);
        Expect.that(filters % groups == 0, "groups", "a divisor of the " + filters + " filters", groups);
        Size least = new Size(Math.max(stride.height(), dilation.height()), Math.max(stride.width(), dilation.width()));
        Expect.that(
                outputPadding.height() < least.height() && outputPadding.width() < least.width(),
                "output padding",
                "< " + least.brief() + " (the stride or the dilation)",
                outputPadding.brief());
    }

    /**
     * This layer with another stride.
     *
     * @param step how far the copies of the kernel lie apart, in both directions
     * @return a new layer
     */
    public ConvTranspose2d stride(int step) {
        Size apart = Size.atLeast("stride", 1, step, step);
        return new ConvTranspose2d(filters, kernel, apart, padding, outputPadding, dilation, groups, bias, initialiser);
    }

    /**
     * This layer with a smaller output.
     *
     * @param cut how many rows and columns are cut off on each of the four sides
     * @return a new layer
     */
    public ConvTranspose2d padding(int cut) {
        Size sides = Size.atLeast("padding", 0, cut, cut);
        return new ConvTranspose2d(filters, kernel, stride, sides, outputPadding, dilation, groups, bias, initialiser);
    }

    /**
     * This layer with more rows below and columns on the right; the stride must be set before.
     *
     * @param more how many of each, below the stride or the dilation
     * @return a new layer
     */
    public ConvTranspose2d outputPadding(int more) {
        Size added = Size.atLeast("output padding", 0, more, more);
        return new ConvTranspose2d(filters, kernel, stride, padding, added, dilation, groups, bias, initialiser);
    }

    /**
     * This layer with its kernel's taps further apart.
     *
     * @param distance the distance of neighbouring taps
     * @return a new layer
     */
    public ConvTranspose2d dilation(int distance) {
        Size taps = Size.atLeast("dilation", 1, distance, distance);
        return new ConvTranspose2d(filters, kernel, stride, padding, outputPadding, taps, groups, bias, initialiser);
    }

    /**
     * This layer with its channels cut into independent groups.
     *
     * @param count the number of groups, a divisor of the filters and of the input's channels
     * @return a new layer
     */
    public ConvTranspose2d groups(int count) {
        return new ConvTranspose2d(filters, kernel, stride, padding, outputPadding, dilation, count, bias, initialiser);
    }

    /**
     * This layer with or without a bias.
     *
     * @param wanted false before a batch normalisation, which has its own
     * @return a new layer
     */
    public ConvTranspose2d bias(boolean wanted) {
        return new ConvTranspose2d(
                filters, kernel, stride, padding, outputPadding, dilation, groups, wanted, initialiser);
    }

    /**
     * This layer with other first weights.
     *
     * @param other how they are drawn
     * @return a new layer
     */
    public ConvTranspose2d initialiser(Initialiser other) {
        return new ConvTranspose2d(filters, kernel, stride, padding, outputPadding, dilation, groups, bias, other);
    }

    @Override
    public ConvTranspose2d withDefault(Initialiser other) {
        return initialiser.automatic() ? initialiser(other) : this;
    }

    /**
     * How many products one output sums, in the mean over the places between the strides.
     *
     * @param input the shape of the input
     * @return C / groups x kernel / stride, rows times columns
     */
    public double fanIn(TensorShape input) {
        double taps = (double) kernel.height() * kernel.width() / (stride.height() * stride.width());
        return input.channels() / groups * taps;
    }

    /**
     * How many outputs one input goes into.
     *
     * @return F / groups x the kernel's height x its width
     */
    public double fanOut() {
        return (double) filters / groups * kernel.height() * kernel.width();
    }

    @Override
    public String kind() {
        return "convTranspose2d";
    }

    @Override
    public String settings() {
        return filters
                + (filters == 1 ? " filter " : " filters ")
                + kernel
                + (stride.equals(Size.ONE) ? "" : ", stride " + stride.brief())
                + (padding.equals(Size.ZERO) ? "" : ", padding " + padding.brief())
                + (outputPadding.equals(Size.ZERO) ? "" : ", output padding " + outputPadding.brief())
                + (dilation.equals(Size.ONE) ? "" : ", dilation " + dilation.brief())
                + (groups == 1 ? "" : ", " + groups + " groups")
                + (bias ? "" : ", no bias")
                + initialiser.words();
    }

    @Override
    public TensorShape outputShape(TensorShape input) {
        Expect.that(!input.isFlat(), "input", "feature maps (C, H, W)", input + "; put this layer before flatten()");
        int channels = input.channels();
        Expect.that(channels % groups == 0, "groups", "a divisor of the input's " + channels + " channels", groups);
        int height = side(input.height(), kernel.height(), stride.height(), dilation.height())
                + outputPadding.height()
                - 2 * padding.height();
        int width = side(input.width(), kernel.width(), stride.width(), dilation.width())
                + outputPadding.width()
                - 2 * padding.width();
        Expect.that(height >= 1 && width >= 1, "padding", "at least one row and column left", padding.brief());
        return TensorShape.maps(filters, height, width);
    }

    private static int side(int input, int kernel, int stride, int dilation) {
        return (input - 1) * stride + dilation * (kernel - 1) + 1;
    }

    @Override
    public long parameters(TensorShape input) {
        return input.channels() * perInput() + (bias ? filters : 0);
    }

    /** Each input value times each weight that it meets, those whose product is cut off included. */
    @Override
    public long multiplyAdds(TensorShape input) {
        return input.values() * perInput();
    }

    private long perInput() {
        return (long) filters / groups * kernel.height() * kernel.width();
    }

    @Override
    public ReceptiveField receptiveField(ReceptiveField before) {
        return before.spread(kernel, stride, dilation);
    }

    @Override
    public Block block(TensorShape input) {
        return new ConvTransposeBlock(this, input);
    }
}
