package loupe.theory;

import java.util.Random;

/** Shapes and numbers at random, the same for the same seed. */
final class RandomShapes {

    private final Random random;

    RandomShapes(long seed) {
        random = new Random(seed);
    }

    ConvolutionShape convolution() {
        int groups = between(1, 3);
        return new ConvolutionShape(
                between(1, 2), groups * between(1, 3), groups * between(1, 3), groups, axis(), axis());
    }

    PoolingShape pooling() {
        return new PoolingShape(between(1, 2), between(1, 3), poolingAxis(), poolingAxis());
    }

    double[] values(int count) {
        return random.doubles(count, -1, 1).toArray();
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    private Axis axis() {
        int kernel = between(1, 4);
        int dilation = between(1, 3);
        int padding = between(0, 3);
        int window = dilation * (kernel - 1) + 1;
        int input = Math.max(1, window - 2 * padding) + between(0, 5);
        return new Axis(input, kernel, between(1, 3), padding, dilation);
    }

    private Axis poolingAxis() {
        int kernel = between(1, 3);
        return new Axis(kernel + between(0, 4), kernel, between(1, 3), between(0, kernel / 2), 1);
    }
}
