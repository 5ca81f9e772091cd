package loupe.layer;

import ai.djl.nn.Block;
import ai.djl.nn.pooling.Pool;

/**
 * The mean of each window, channel by channel; zeros of the padding count, as in PyTorch.
 *
 * @param kernel the window's size
 * @param stride how far the window moves; as far as it is large unless said otherwise
 * @param padding zeros added on each side
 */
public record AvgPool2d(Size kernel, Size stride, Size padding) implements Layer {

    /**
     * Checks all numbers.
     *
     * @throws IllegalArgumentException when one is too small, or the padding is above half of the kernel size
     */
    public AvgPool2d {
        Pooling.check(kernel, stride, padding);
    }

    /**
     * This layer with another stride.
     *
     * @param step how far the window moves, in both directions
     * @return a new layer
     */
    public AvgPool2d stride(int step) {
        return new AvgPool2d(kernel, Size.atLeast("stride", 1, step, step), padding);
    }

    /**
     * This layer with zeros around the input.
     *
     * @param zeros how many on each side, at most half of the kernel size
     * @return a new layer
     */
    public AvgPool2d padding(int zeros) {
        return new AvgPool2d(kernel, stride, Size.atLeast("padding", 0, zeros, zeros));
    }

    @Override
    public String kind() {
        return "avgPool2d";
    }

    @Override
    public String settings() {
        return Pooling.settings(kernel, stride, padding);
    }

    @Override
    public TensorShape outputShape(TensorShape input) {
        return Pooling.output(kernel, stride, padding, input);
    }

    @Override
    public ReceptiveField receptiveField(ReceptiveField before) {
        return before.through(kernel, stride, Size.ONE);
    }

    @Override
    public Block block(TensorShape input) {
        return Pool.avgPool2dBlock(kernel.shape(), stride.shape(), padding.shape());
    }
}
