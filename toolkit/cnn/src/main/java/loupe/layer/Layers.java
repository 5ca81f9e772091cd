package loupe.layer;

import ai.djl.nn.Block;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import loupe.data.ImageShape;

/**
 * The layers by their short names, for static import.
 *
 * <pre>{@code
 * cnn(input(1, 28, 28), conv2d(16, 5).same(), relu(), maxPool2d(2), flatten(), dense(10))
 * }</pre>
 */
public final class Layers {

    private Layers() {}

    /**
     * The images that a network takes.
     *
     * @param channels C, 1 for grey and 3 for colour
     * @param height H in pixels
     * @param width W in pixels
     * @return the input
     * @throws IllegalArgumentException when one is below 1
     */
    public static Input input(int channels, int height, int width) {
        return new Input(new ImageShape(channels, height, width));
    }

    /**
     * A convolution with a square kernel, stride 1, no padding and a bias.
     *
     * @param filters the number of output channels
     * @param kernelSize the kernel's height and width
     * @return the layer
     * @throws IllegalArgumentException when one is below 1
     */
    public static Conv2d conv2d(int filters, int kernelSize) {
        return conv2d(filters, kernelSize, kernelSize);
    }

    /**
     * A convolution with stride 1, no padding and a bias.
     *
     * @param filters the number of output channels
     * @param kernelHeight the kernel's height
     * @param kernelWidth the kernel's width
     * @return the layer
     * @throws IllegalArgumentException when one is below 1
     */
    public static Conv2d conv2d(int filters, int kernelHeight, int kernelWidth) {
        Size kernel = Size.atLeast("kernel size", 1, kernelHeight, kernelWidth);
        return new Conv2d(filters, kernel, Size.ONE, Size.ZERO, false, Size.ONE, 1, true, Initialiser.AUTOMATIC);
    }

    /**
     * A convolution of each channel by itself, as many filters as channels; a {@code conv2d(n, 1)} after it mixes them.
     *
     * @param kernelSize the kernel's height and width
     * @return the layer, with stride 1, no padding and a bias
     * @throws IllegalArgumentException when it is below 1
     */
    public static DepthwiseConv2d depthwiseConv2d(int kernelSize) {
        return new DepthwiseConv2d(conv2d(1, kernelSize), 1);
    }

    /**
     * A transposed convolution with a square kernel, stride 1, no padding and a bias.
     *
     * @param filters the number of output channels
     * @param kernelSize the kernel's height and width
     * @return the layer
     * @throws IllegalArgumentException when one is below 1
     */
    public static ConvTranspose2d convTranspose2d(int filters, int kernelSize) {
        Size kernel = Size.atLeast("kernel size", 1, kernelSize, kernelSize);
        return new ConvTranspose2d(
                filters, kernel, Size.ONE, Size.ZERO, Size.ZERO, Size.ONE, 1, true, Initialiser.AUTOMATIC);
    }

    /**
     * Each value repeated in a square, as nearest-neighbour enlargement does.
     *
     * @param factor the square's side
     * @return the layer
     * @throws IllegalArgumentException when it is below 1
     */
    public static Upsample2d upsample2d(int factor) {
        return new Upsample2d(factor);
    }

    /**
     * The largest value of each window.
     *
     * @param kernelSize the window's side, which is also the stride
     * @return the layer
     * @throws IllegalArgumentException when it is below 1
     */
    public static MaxPool2d maxPool2d(int kernelSize) {
        Size kernel = Size.atLeast("kernel size", 1, kernelSize, kernelSize);
        return new MaxPool2d(kernel, kernel, Size.ZERO);
    }

    /**
     * The mean of each window.
     *
     * @param kernelSize the window's side, which is also the stride
     * @return the layer
     * @throws IllegalArgumentException when it is below 1
     */
    public static AvgPool2d avgPool2d(int kernelSize) {
        Size kernel = Size.atLeast("kernel size", 1, kernelSize, kernelSize);
        return new AvgPool2d(kernel, kernel, Size.ZERO);
    }

    /**
     * The mean of each whole feature map; its output is flat.
     *
     * @return the layer
     */
    public static GlobalAvgPool2d globalAvgPool2d() {
        return new GlobalAvgPool2d();
    }

    /**
     * {@code max(0, x)}.
     *
     * @return the layer
     */
    public static Activation relu() {
        return new Activation(Activation.Function.RELU, 0);
    }

    /**
     * {@code 1 / (1 + exp(-x))}.
     *
     * @return the layer
     */
    public static Activation sigmoid() {
        return new Activation(Activation.Function.SIGMOID, 0);
    }

    /**
     * {@code tanh(x)}.
     *
     * @return the layer
     */
    public static Activation tanh() {
        return new Activation(Activation.Function.TANH, 0);
    }

    /**
     * {@code x} above 0 and {@code alpha x} below.
     *
     * @param alpha the slope below 0
     * @return the layer
     * @throws IllegalArgumentException when the slope is negative or not finite
     */
    public static Activation leakyRelu(double alpha) {
        return new Activation(Activation.Function.LEAKY_RELU, alpha);
    }

    /**
     * {@code x P(X <= x)} for a standard normal X.
     *
     * @return the layer
     */
    public static Activation gelu() {
        return new Activation(Activation.Function.GELU, 0);
    }

    /**
     * Batch normalisation with momentum 0.9 and epsilon 1e-5.
     *
     * @return the layer
     */
    public static BatchNorm batchNorm() {
        return new BatchNorm(0.9, 1e-5);
    }

    /**
     * Layer normalisation with epsilon 1e-5.
     *
     * @return the layer
     */
    public static LayerNorm layerNorm() {
        return new LayerNorm(1e-5);
    }

    /**
     * Group normalisation with epsilon 1e-5.
     *
     * @param groups into how many groups the channels are cut, a divisor of the input's channels
     * @return the layer
     * @throws IllegalArgumentException when it is below 1
     */
    public static GroupNorm groupNorm(int groups) {
        return new GroupNorm(groups, 1e-5);
    }

    /**
     * A gate for each channel, between 0 and 1, that looks at the means of all channels.
     *
     * @param reduction by how much the channels are cut down in between; 16 in the paper
     * @return the layer
     * @throws IllegalArgumentException when it is below 1
     */
    public static SqueezeAndExcite squeezeAndExcite(int reduction) {
        return new SqueezeAndExcite(reduction);
    }

    /**
     * Dropout.
     *
     * @param probability the share of values that a training step sets to 0
     * @return the layer
     * @throws IllegalArgumentException when it is not of 0 up to, but not with, 1
     */
    public static Dropout dropout(double probability) {
        return new Dropout(probability);
    }

    /**
     * All values in one row.
     *
     * @return the layer
     */
    public static Flatten flatten() {
        return new Flatten();
    }

    /**
     * A dense layer with a bias; its input must be flat.
     *
     * @param units the number of outputs
     * @return the layer
     * @throws IllegalArgumentException when it is below 1
     */
    public static Dense dense(int units) {
        return new Dense(units, true, Initialiser.AUTOMATIC);
    }

    /**
     * A residual connection around inner layers.
     *
     * @param inner the inner layers, at least one
     * @return the layer
     * @throws IllegalArgumentException when there is none
     */
    public static Residual residual(Layer... inner) {
        return new Residual(List.of(inner), Size.ONE);
    }

    /**
     * One way from an input to where branches meet.
     *
     * @param layers the layers on it; none hands the input on as it is
     * @return the branch
     */
    public static Branch branch(Layer... layers) {
        return new Branch(List.of(layers));
    }

    /**
     * Branches side by side, whose outputs are put behind each other along the channels.
     *
     * @param branches at least two; their outputs have equal heights and widths
     * @return the layer
     * @throws IllegalArgumentException when there are fewer than two
     */
    public static Branches concatenate(Branch... branches) {
        return new Branches(Branches.Join.CONCATENATE, List.of(branches));
    }

    /**
     * Branches side by side, whose outputs are added.
     *
     * @param branches at least two; their outputs have equal shapes
     * @return the layer
     * @throws IllegalArgumentException when there are fewer than two
     */
    public static Branches add(Branch... branches) {
        return new Branches(Branches.Join.ADD, List.of(branches));
    }

    /**
     * First weights that are uniform, with variance 2 / (fan-in + fan-out).
     *
     * @return what {@code initialiser(...)} of a layer takes
     */
    public static Initialiser xavierUniform() {
        return new Initialiser(Initialiser.Rule.XAVIER_UNIFORM, 0);
    }

    /**
     * First weights that are normal, with variance 2 / (fan-in + fan-out).
     *
     * @return what {@code initialiser(...)} of a layer takes
     */
    public static Initialiser xavierNormal() {
        return new Initialiser(Initialiser.Rule.XAVIER_NORMAL, 0);
    }

    /**
     * First weights that are uniform, with variance 2 / fan-in.
     *
     * @return what {@code initialiser(...)} of a layer takes
     */
    public static Initialiser heUniform() {
        return new Initialiser(Initialiser.Rule.HE_UNIFORM, 0);
    }

    /**
     * First weights that are normal, with variance 2 / fan-in.
     *
     * @return what {@code initialiser(...)} of a layer takes
     */
    public static Initialiser heNormal() {
        return new Initialiser(Initialiser.Rule.HE_NORMAL, 0);
    }

    /**
     * First weights that are all 0; a hidden layer of them learns nothing.
     *
     * @return what {@code initialiser(...)} of a layer takes
     */
    public static Initialiser zeros() {
        return constantValue(0);
    }

    /**
     * First weights that are all equal; the filters of such a layer stay equal for ever.
     *
     * @param value the weight
     * @return what {@code initialiser(...)} of a layer takes
     * @throws IllegalArgumentException when it is not finite
     */
    public static Initialiser constantValue(double value) {
        return new Initialiser(Initialiser.Rule.CONSTANT, value);
    }

    /**
     * A layer of your own.
     *
     * @param name the layer's kind, in letters and digits, the last a letter
     * @param blocks makes a fresh engine block without weights at each call
     * @param shape says the output shape of an input shape
     * @param parameters how many numbers of the block training changes
     * @return the layer
     * @throws IllegalArgumentException when the name or the count will not do
     */
    public static Custom custom(
            String name, Supplier<? extends Block> blocks, UnaryOperator<TensorShape> shape, long parameters) {
        return new Custom(name, blocks, shape, parameters);
    }
}
