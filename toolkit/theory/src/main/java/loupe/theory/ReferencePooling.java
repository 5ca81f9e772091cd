package loupe.theory;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Maximum and average pooling and their gradients, in double.
 *
 * <p>The maximum's gradient goes to the first largest pixel of the window, in row order, as PyTorch does; the padding is
 * never the largest. The average divides by the whole window, padding included (PyTorch's {@code count_include_pad}), so its
 * gradient is {@code dY / (R S)} for each pixel under the window. Source: Goodfellow, Bengio and Courville 2016, section 9.3.
 */
public final class ReferencePooling {

    private ReferencePooling() {}

    /**
     * The largest value under each window.
     *
     * @param shape the sizes
     * @param input (N, C, H, W)
     * @return (N, C, H', W')
     * @throws IllegalArgumentException when the array's length does not fit the shape
     */
    public static double[] max(PoolingShape shape, double[] input) {
        return Arrays.stream(largest(shape, input))
                .mapToDouble(pixel -> input[pixel])
                .toArray();
    }

    /**
     * The gradient of a loss with respect to the input of {@link #max}.
     *
     * @param shape the sizes
     * @param input (N, C, H, W)
     * @param upstream the loss's gradient with respect to the output, (N, C, H', W')
     * @return (N, C, H, W)
     * @throws IllegalArgumentException when an array's length does not fit the shape
     */
    public static double[] maxGradient(PoolingShape shape, double[] input, double[] upstream) {
        requireUpstream(shape, upstream);
        int[] largest = largest(shape, input);
        double[] gradient = new double[shape.inputLength()];
        for (int i = 0; i < largest.length; i++) {
            gradient[largest[i]] += upstream[i];
        }
        return gradient;
    }

    /**
     * The average under each window, zeros of the padding included.
     *
     * @param shape the sizes
     * @param input (N, C, H, W)
     * @return (N, C, H', W')
     * @throws IllegalArgumentException when the array's length does not fit the shape
     */
    public static double[] average(PoolingShape shape, double[] input) {
        requireInput(shape, input);
        double[] output = new double[shape.outputLength()];
        for (int i = 0; i < output.length; i++) {
            int window = i;
            forEachPixel(shape, i, pixel -> output[window] += input[pixel] / taps(shape));
        }
        return output;
    }

    /**
     * The gradient of a loss with respect to the input of {@link #average}.
     *
     * @param shape the sizes
     * @param upstream the loss's gradient with respect to the output, (N, C, H', W')
     * @return (N, C, H, W)
     * @throws IllegalArgumentException when the array's length does not fit the shape
     */
    public static double[] averageGradient(PoolingShape shape, double[] upstream) {
        requireUpstream(shape, upstream);
        double[] gradient = new double[shape.inputLength()];
        for (int i = 0; i < upstream.length; i++) {
            double share = upstream[i] / taps(shape);
            forEachPixel(shape, i, pixel -> gradient[pixel] += share);
        }
        return gradient;
    }

    private static int[] largest(PoolingShape shape, double[] input) {
        requireInput(shape, input);
        int[] largest = new int[shape.outputLength()];
        Arrays.fill(largest, -1);
        for (int i = 0; i < largest.length; i++) {
            int window = i;
            forEachPixel(shape, i, pixel -> {
                if (largest[window] < 0 || input[pixel] > input[largest[window]]) {
                    largest[window] = pixel;
                }
            });
        }
        return largest;
    }

    private static void forEachPixel(PoolingShape shape, int output, IntConsumer action) {
        int column = output % shape.columns().output();
        int row = output / shape.columns().output() % shape.rows().output();
        int plane = output / shape.columns().output() / shape.rows().output();
        for (int m = 0; m < shape.rows().kernel(); m++) {
            for (int n = 0; n < shape.columns().kernel(); n++) {
                int y = shape.rows().pixel(row, m);
                int x = shape.columns().pixel(column, n);
                if (shape.rows().isInside(y) && shape.columns().isInside(x)) {
                    action.accept(shape.inputIndex(plane, y, x));
                }
            }
        }
    }

    private static int taps(PoolingShape shape) {
        return shape.rows().kernel() * shape.columns().kernel();
    }

    private static void requireInput(PoolingShape shape, double[] input) {
        Checks.length("input", "images x channels x rows x columns", shape.inputLength(), input);
    }

    private static void requireUpstream(PoolingShape shape, double[] upstream) {
        Checks.length("upstream", "images x channels x output rows x output columns", shape.outputLength(), upstream);
    }
}
