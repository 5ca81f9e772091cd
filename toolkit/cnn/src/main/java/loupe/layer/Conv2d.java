package loupe.layer;

import ai.djl.nn.Block;

/**
 * A two-dimensional convolution (cross-correlation, as everywhere in the field): {@code filters} sums over windows of the
 * input, each with its own weights.
 *
 * <p>{@code y[f, i, j] = b[f] + sum over c, u, v of w[f, c, u, v] x[c, i s + u d - p, j s + v d - p]}, with stride s,
 * dilation d and padding p (Dumoulin and Visin, "A guide to convolution arithmetic for deep learning", 2016, section 2).
 *
 * <pre>{@code
 * conv2d(16, 5).stride(2).padding(2)     // (C=1, H=28, W=28) to (C=16, H=14, W=14)
 * conv2d(32, 3).same().bias(false)
 * }</pre>
 *
 * @param filters the number of filters, which is the number of output channels
 * @param kernel the kernel size
 * @param stride how far the window moves
 * @param padding zeros added on each side; not used when {@code samePadding} is set
 * @param samePadding whether the padding is chosen so that the output is ceil(H / stride) by ceil(W / stride)
 * @param dilation the distance of the kernel's taps
 * @param groups into how many independent groups the channels are cut
 * @param bias whether each filter adds a number of its own
 * @param initialiser how the first weights are drawn; biases start at 0
 */
public record Conv2d(
        int filters,
        Size kernel,
        Size stride,
        Size padding,
        boolean samePadding,
        Size dilation,
        int groups,
        boolean bias,
        Initialiser initialiser)
        implements Layer {

    /**
     * Checks all numbers.
     *
     * @throws IllegalArgumentException when one is too small, or the filters are no multiple of the groups
     */
    public Conv2d {
        Expect.atLeast("filters", 1, filters);
        Size.atLeast("kernel size", 1, kernel.height(), kernel.width());
        Size.atLeast("stride", 1, stride.height(), stride.width());
        Size.atLeast("dilation", 1, dilation.height(), dilation.width());
        Expect.atLeast("groups", 1, groups);
        Expect.that(filters % groups == 0, "groups", "a divisor of the " + filters + " filters", groups);
    }

    /**
     * This layer with another stride.
     *
     * @param step how far the window moves, in both directions
     * @return a new layer
     */
    public Conv2d stride(int step) {
        return stride(step, step);
    }

    /**
     * This layer with another stride.
     *
     * @param rows how far the window moves down
     * @param columns how far it moves to the right
     * @return a new layer
     */
    public Conv2d stride(int rows, int columns) {
        Size step = Size.atLeast("stride", 1, rows, columns);
        return new Conv2d(filters, kernel, step, padding, samePadding, dilation, groups, bias, initialiser);
    }

    /**
     * This layer with zeros around the input.
     *
     * @param zeros how many on each of the four sides
     * @return a new layer
     */
    public Conv2d padding(int zeros) {
        return padding(zeros, zeros);
    }

    /**
     * This layer with zeros around the input.
     *
     * @param rows how many above and below
     * @param columns how many left and right
     * @return a new layer
     */
    public Conv2d padding(int rows, int columns) {
        Size zeros = Size.atLeast("padding", 0, rows, columns);
        return new Conv2d(filters, kernel, stride, zeros, false, dilation, groups, bias, initialiser);
    }

    /**
     * This layer with as much padding as keeps the input's size at stride 1; with an even kernel size the extra row and
     * column are at the bottom and at the right.
     *
     * @return a new layer
     */
    public Conv2d same() {
        return new Conv2d(filters, kernel, stride, Size.ZERO, true, dilation, groups, bias, initialiser);
    }

    /**
     * This layer with its kernel's taps further apart.
     *
     * @param distance the distance of neighbouring taps, 1 for an ordinary convolution
     * @return a new layer
     */
    public Conv2d dilation(int distance) {
        Size taps = Size.atLeast("dilation", 1, distance, distance);
        return new Conv2d(filters, kernel, stride, padding, samePadding, taps, groups, bias, initialiser);
    }

    /**
     * This layer with its channels cut into independent groups; as many groups as channels make it depthwise.
     *
     * @param count the number of groups, a divisor of the filters and of the input's channels
     * @return a new layer
     */
    public Conv2d groups(int count) {
        return new Conv2d(filters, kernel, stride, padding, samePadding, dilation, count, bias, initialiser);
    }

    /**
     * This layer with or without a bias.
     *
     * @param wanted false before a batch normalisation, which has its own
     * @return a new layer
     */
    public Conv2d bias(boolean wanted) {
        return new Conv2d(filters, kernel, stride, padding, samePadding, dilation, groups, wanted, initialiser);
    }

    /**
     * This layer with other first weights.
     *
     * @param other how they are drawn
     * @return a new layer
     */
    public Conv2d initialiser(Initialiser other) {
        return new Conv2d(filters, kernel, stride, padding, samePadding, dilation, groups, bias, other);
    }

    @Override
    public Conv2d withDefault(Initialiser other) {
        return initialiser.automatic() ? initialiser(other) : this;
    }

    @Override
    public String kind() {
        return "conv2d";
    }

    @Override
    public String settings() {
        return filters
                + (filters == 1 ? " filter " : " filters ")
                + kernel
                + (stride.equals(Size.ONE) ? "" : ", stride " + stride.brief())
                + (samePadding ? ", same" : padding.equals(Size.ZERO) ? "" : ", padding " + padding.brief())
                + (dilation.equals(Size.ONE) ? "" : ", dilation " + dilation.brief())
                + (groups == 1 ? "" : ", " + groups + " groups")
                + (bias ? "" : ", no bias")
                + initialiser.words();
    }

    @Override
    public TensorShape outputShape(TensorShape input) {
        TensorShape output = window().output(input, filters, true);
        Expect.that(
                input.channels() % groups == 0,
                "groups",
                "a divisor of the input's " + input.channels() + " channels",
                groups);
        return output;
    }

    @Override
    public long parameters(TensorShape input) {
        return filters * taps(input) + (bias ? filters : 0);
    }

    @Override
    public long multiplyAdds(TensorShape input) {
        return outputShape(input).values() * taps(input);
    }

    @Override
    public ReceptiveField receptiveField(ReceptiveField before) {
        return before.through(kernel, stride, dilation);
    }

    @Override
    public Block block(TensorShape input) {
        return ConvolutionBlock.of(this, window());
    }

    private Window window() {
        return samePadding ? Window.same(kernel, stride, dilation) : Window.padded(kernel, stride, dilation, padding);
    }

    private long taps(TensorShape input) {
        return (long) input.channels() / groups * kernel.height() * kernel.width();
    }
}
