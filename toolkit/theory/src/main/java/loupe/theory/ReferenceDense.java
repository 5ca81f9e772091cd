package loupe.theory;

/**
 * A dense layer {@code Y[n,o] = b[o] + sum over i of W[o,i] X[n,i]} and its gradients, in double.
 *
 * <p>{@code dW[o,i] = sum over n of dY[n,o] X[n,i]}, {@code db[o] = sum over n of dY[n,o]}, {@code dX[n,i] = sum over o of
 * W[o,i] dY[n,o]} (Goodfellow, Bengio and Courville 2016, section 6.5.6).
 */
public final class ReferenceDense {

    private ReferenceDense() {}

    /**
     * The output.
     *
     * @param inputs the number I of inputs, at least 1
     * @param x (N, I)
     * @param w (O, I)
     * @param b (O)
     * @return (N, O)
     * @throws IllegalArgumentException when an array's length does not fit the others
     */
    public static double[] forward(int inputs, double[] x, double[] w, double[] b) {
        int images = rows("x", x, inputs);
        Checks.length("w", "outputs x inputs", b.length * inputs, w);
        double[] y = new double[images * b.length];
        for (int n = 0; n < images; n++) {
            for (int o = 0; o < b.length; o++) {
                y[n * b.length + o] = b[o];
                for (int i = 0; i < inputs; i++) {
                    y[n * b.length + o] += w[o * inputs + i] * x[n * inputs + i];
                }
            }
        }
        return y;
    }

    /**
     * The gradient of a loss with respect to the weights.
     *
     * @param inputs the number I of inputs
     * @param outputs the number O of outputs
     * @param x (N, I)
     * @param upstream the loss's gradient with respect to the output, (N, O)
     * @return (O, I)
     * @throws IllegalArgumentException when an array's length does not fit the others
     */
    public static double[] weightGradient(int inputs, int outputs, double[] x, double[] upstream) {
        int images = rows("x", x, inputs);
        Checks.length("upstream", "images x outputs", images * outputs, upstream);
        double[] gradient = new double[outputs * inputs];
        for (int n = 0; n < images; n++) {
            for (int o = 0; o < outputs; o++) {
                for (int i = 0; i < inputs; i++) {
                    gradient[o * inputs + i] += upstream[n * outputs + o] * x[n * inputs + i];
                }
            }
        }
        return gradient;
    }

    /**
     * The gradient of a loss with respect to the input.
     *
     * @param inputs the number I of inputs
     * @param outputs the number O of outputs
     * @param w (O, I)
     * @param upstream the loss's gradient with respect to the output, (N, O)
     * @return (N, I)
     * @throws IllegalArgumentException when an array's length does not fit the others
     */
    public static double[] inputGradient(int inputs, int outputs, double[] w, double[] upstream) {
        int images = rows("upstream", upstream, outputs);
        Checks.length("w", "outputs x inputs", outputs * inputs, w);
        double[] gradient = new double[images * inputs];
        for (int n = 0; n < images; n++) {
            for (int i = 0; i < inputs; i++) {
                for (int o = 0; o < outputs; o++) {
                    gradient[n * inputs + i] += w[o * inputs + i] * upstream[n * outputs + o];
                }
            }
        }
        return gradient;
    }

    /**
     * The gradient of a loss with respect to the bias.
     *
     * @param outputs the number O of outputs
     * @param upstream the loss's gradient with respect to the output, (N, O)
     * @return (O)
     * @throws IllegalArgumentException when the array's length is not a multiple of outputs
     */
    public static double[] biasGradient(int outputs, double[] upstream) {
        rows("upstream", upstream, outputs);
        double[] gradient = new double[outputs];
        for (int i = 0; i < upstream.length; i++) {
            gradient[i % outputs] += upstream[i];
        }
        return gradient;
    }

    private static int rows(String name, double[] values, int columns) {
        Checks.atLeast(1, "columns of " + name, columns);
        if (values.length == 0 || values.length % columns != 0) {
            throw new IllegalArgumentException(
                    "%s: expected a multiple of %d values, got %d".formatted(name, columns, values.length));
        }
        return values.length / columns;
    }
}
