package loupe.layer;

import ai.djl.nn.Block;

/**
 * The largest value of each window, channel by channel: {@code y[c, i, j] = max over u, v of x[c, i s + u, j s + v]}.
 *
 * @param kernel the window's size
 * @param stride how far the window moves; as far as it is large unless said otherwise
 * @param padding cells added on each side that never win
 */
public record MaxPool2d(Size kernel, Size stride, Size padding) implements Layer {

    /**
     * Checks all numbers.
     *
     * @throws IllegalArgumentException when one is too small, or the padding is above half of the kernel size
     */
    public MaxPool2d {
        Pooling.check(kernel, stride, padding);
    }

    /**
     * This layer with another stride.
     *
     * @param step how far the window moves, in both directions
     * @return a new layer
     */
    public MaxPool2d stride(int step) {
        return new MaxPool2d(kernel, Size.atLeast("stride", 1, step, step), padding);
    }

    /**
     * This layer with cells around the input that never win.
     *
     * @param cells how many on each side, at most half of the kernel size
     * @return a new layer
     */
    public MaxPool2d padding(int cells) {
        return new MaxPool2d(kernel, stride, Size.atLeast("padding", 0, cells, cells));
    }

    @Override
    public String kind() {
        return "maxPool2d";
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
        return new MaxPoolBlock(this);
    }
}
