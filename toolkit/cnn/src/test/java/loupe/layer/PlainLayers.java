package loupe.layer;

/** The layers' definitions as loops in double over two images, the oracle of {@link LayerForwardTest}. */
final class PlainLayers {

    private static final int BATCH = 2;

    private PlainLayers() {}

    static double[] convolution(Conv2d layer, float[] x, TensorShape in, float[] weights, float[] bias) {
        TensorShape out = layer.outputShape(in);
        int top = before(
                layer,
                layer.kernel().height(),
                layer.dilation().height(),
                layer.padding().height());
        int left = before(
                layer,
                layer.kernel().width(),
                layer.dilation().width(),
                layer.padding().width());
        int perGroup = in.channels() / layer.groups();
        double[] y = new double[Math.toIntExact(BATCH * out.values())];
        int index = 0;
        for (int n = 0; n < BATCH; n++) {
            for (int f = 0; f < out.channels(); f++) {
                int firstChannel = f / (out.channels() / layer.groups()) * perGroup;
                for (int i = 0; i < out.height(); i++) {
                    for (int j = 0; j < out.width(); j++) {
                        double sum = bias[f];
                        int w = f
                                * perGroup
                                * layer.kernel().height()
                                * layer.kernel().width();
                        for (int c = 0; c < perGroup; c++) {
                            for (int u = 0; u < layer.kernel().height(); u++) {
                                for (int v = 0; v < layer.kernel().width(); v++) {
                                    int row = i * layer.stride().height()
                                            + u * layer.dilation().height()
                                            - top;
                                    int column = j * layer.stride().width()
                                            + v * layer.dilation().width()
                                            - left;
                                    sum += weights[w++] * at(x, in, n, firstChannel + c, row, column);
                                }
                            }
                        }
                        y[index++] = sum;
                    }
                }
            }
        }
        return y;
    }

    /** What same() adds above or left: half of d (k - 1), rounded down. */
    private static int before(Conv2d layer, int kernel, int dilation, int padding) {
        return layer.samePadding() ? dilation * (kernel - 1) / 2 : padding;
    }

    private static double at(float[] x, TensorShape shape, int n, int c, int row, int column) {
        boolean inside = row >= 0 && row < shape.height() && column >= 0 && column < shape.width();
        return inside ? x[((n * shape.channels() + c) * shape.height() + row) * shape.width() + column] : 0;
    }

    static double[] pool(Layer layer, float[] x, TensorShape in) {
        if (layer instanceof MaxPool2d max) {
            return pool(x, in, max.outputShape(in), max.kernel(), max.stride(), max.padding(), true);
        }
        if (layer instanceof AvgPool2d mean) {
            return pool(x, in, mean.outputShape(in), mean.kernel(), mean.stride(), mean.padding(), false);
        }
        Size whole = new Size(in.height(), in.width());
        return pool(x, in, TensorShape.maps(in.channels(), 1, 1), whole, whole, Size.ZERO, false);
    }

    private static double[] pool(
            float[] x, TensorShape in, TensorShape out, Size kernel, Size stride, Size padding, boolean max) {
        double[] y = new double[Math.toIntExact(BATCH * out.values())];
        for (int index = 0; index < y.length; index++) {
            int j = index % out.width();
            int i = index / out.width() % out.height();
            int c = index / (out.width() * out.height()) % out.channels();
            int n = index / (out.width() * out.height() * out.channels());
            double best = Double.NEGATIVE_INFINITY;
            double sum = 0;
            for (int u = 0; u < kernel.height(); u++) {
                for (int v = 0; v < kernel.width(); v++) {
                    int row = i * stride.height() + u - padding.height();
                    int column = j * stride.width() + v - padding.width();
                    boolean inside = row >= 0 && row < in.height() && column >= 0 && column < in.width();
                    best = inside ? Math.max(best, at(x, in, n, c, row, column)) : best;
                    sum += at(x, in, n, c, row, column);
                }
            }
            y[index] = max ? best : sum / (kernel.height() * kernel.width());
        }
        return y;
    }

    static double[] dense(float[] x, int features, float[] weights, float[] bias) {
        double[] y = new double[BATCH * bias.length];
        for (int index = 0; index < y.length; index++) {
            int n = index / bias.length;
            int unit = index % bias.length;
            y[index] = bias[unit];
            for (int f = 0; f < features; f++) {
                y[index] += weights[unit * features + f] * x[n * features + f];
            }
        }
        return y;
    }

    /** P(X <= x) of a standard normal X by its power series, exact to double near 0. */
    static double normalBelow(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; n < 60; n++) {
            term *= -x * x / (2.0 * n) * (2 * n - 1) / (2 * n + 1);
            sum += term;
        }
        return 0.5 + sum / Math.sqrt(2 * Math.PI);
    }
}
