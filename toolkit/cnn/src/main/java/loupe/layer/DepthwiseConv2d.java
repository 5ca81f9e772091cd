package loupe.layer;

import ai.djl.nn.Block;

/**
 * A depthwise convolution: each channel is convolved by itself, which is a {@link Conv2d} with as many groups as channels
 * (Howard et al., "MobileNets", 2017, equation 3). How many channels there are it learns from its input.
 *
 * <pre>{@code
 * depthwiseConv2d(3).same(), conv2d(64, 1)     // separable: 9 C + 64 C weights instead of 9 x 64 C
 * }</pre>
 *
 * @param window the kernel, stride, padding, dilation, bias and initialiser; its filters and groups are not used
 * @param multiplier how many filters each channel has
 */
public record DepthwiseConv2d(Conv2d window, int multiplier) implements Layer {

    /**
     * Checks the multiplier.
     *
     * @throws IllegalArgumentException when it is below 1
     */
    public DepthwiseConv2d {
        Expect.atLeast("multiplier", 1, multiplier);
        Expect.that(window.filters() == 1 && window.groups() == 1, "window", "one filter and one group", window);
    }

    /**
     * This layer with more filters.
     *
     * @param filtersPerChannel how many filters each channel has
     * @return a new layer
     */
    public DepthwiseConv2d multiplier(int filtersPerChannel) {
        return new DepthwiseConv2d(window, filtersPerChannel);
    }

    /**
     * This layer with another stride.
     *
     * @param step how far the window moves, in both directions
     * @return a new layer
     */
    public DepthwiseConv2d stride(int step) {
        return new DepthwiseConv2d(window.stride(step), multiplier);
    }

    /**
     * This layer with zeros around the input.
     *
     * @param zeros how many on each of the four sides
     * @return a new layer
     */
    public DepthwiseConv2d padding(int zeros) {
        return new DepthwiseConv2d(window.padding(zeros), multiplier);
    }

    /**
     * This layer with as much padding as keeps the input's size at stride 1.
     *
     * @return a new layer
     */
    public DepthwiseConv2d same() {
        return new DepthwiseConv2d(window.same(), multiplier);
    }

    /**
     * This layer with its kernel's taps further apart.
     *
     * @param distance the distance of neighbouring taps
     * @return a new layer
     */
    public DepthwiseConv2d dilation(int distance) {
        return new DepthwiseConv2d(window.dilation(distance), multiplier);
    }

    /**
     * This layer with or without a bias.
     *
     * @param wanted false before a batch normalisation, which has its own
     * @return a new layer
     */
    public DepthwiseConv2d bias(boolean wanted) {
        return new DepthwiseConv2d(window.bias(wanted), multiplier);
    }

    /**
     * This layer with other first weights.
     *
     * @param other how they are drawn
     * @return a new layer
     */
    public DepthwiseConv2d initialiser(Initialiser other) {
        return new DepthwiseConv2d(window.initialiser(other), multiplier);
    }

    @Override
    public DepthwiseConv2d withDefault(Initialiser other) {
        return new DepthwiseConv2d(window.withDefault(other), multiplier);
    }

    /**
     * The same layer as a convolution in groups.
     *
     * @param input the shape of the input
     * @return a convolution with as many groups as the input has channels
     */
    public Conv2d grouped(TensorShape input) {
        return new Conv2d(
                input.channels() * multiplier,
                window.kernel(),
                window.stride(),
                window.padding(),
                window.samePadding(),
                window.dilation(),
                input.channels(),
                window.bias(),
                window.initialiser());
    }

    @Override
    public String kind() {
        return "depthwiseConv2d";
    }

    @Override
    public String settings() {
        String rest = window.settings().replaceFirst("^1 filter ", "");
        return multiplier == 1 ? rest : multiplier + " filters a channel, " + rest;
    }

    @Override
    public TensorShape outputShape(TensorShape input) {
        return grouped(input).outputShape(input);
    }

    @Override
    public long parameters(TensorShape input) {
        return grouped(input).parameters(input);
    }

    @Override
    public long multiplyAdds(TensorShape input) {
        return grouped(input).multiplyAdds(input);
    }

    @Override
    public ReceptiveField receptiveField(ReceptiveField before) {
        return window.receptiveField(before);
    }

    @Override
    public Block block(TensorShape input) {
        return grouped(input).block(input);
    }
}
