package loupe.train;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import loupe.layer.Conv2d;
import loupe.layer.Size;
import loupe.layer.TensorShape;
import loupe.model.NamedLayer;

/**
 * A convolution and its gradients in double, each value by its own sum, so that a few can be had for little:
 * {@code Y[n,o,y,x] = b[o] + sum over c,i,j of K[o,c,i,j] X[n,c,y s + i d - p,x s + j d - p]} (Goodfellow, Bengio, Courville
 * 2016, eq. 9.7, with stride s, dilation d and padding p); a dense layer is one with a kernel of the size of its input.
 */
final class PlainWindows {

    private final TensorShape in;
    private final TensorShape out;
    private final Conv2d layer;
    private final int images;
    private final int groupChannels;
    private final int groupFilters;
    private final Size before;
    private final float[] x;
    private final float[] k;
    private final float[] bias;
    private final float[] u;

    PlainWindows(NamedLayer named, int images, float[] x, float[] k, float[] bias, float[] upstream) {
        this.in = named.inputShape();
        this.out = named.outputShape();
        // The features of a dense layer are as channels of one pixel.
        this.layer = named.layer() instanceof Conv2d conv ? conv : loupe.layer.Layers.conv2d(out.channels(), 1);
        this.images = images;
        this.groupChannels = in.channels() / layer.groups();
        this.groupFilters = out.channels() / layer.groups();
        this.before = layer.samePadding()
                ? new Size(
                        layer.dilation().height() * (layer.kernel().height() - 1) / 2,
                        layer.dilation().width() * (layer.kernel().width() - 1) / 2)
                : layer.padding();
        this.x = x;
        this.k = k;
        this.bias = bias;
        this.u = upstream;
    }

    /** The largest relative error of the engine's values at so many places of each array. */
    double worst(Random random, int places, float[] output, float[] toFilters, float[] toInput) {
        return larger(
                error(random, places, output, this::output),
                larger(
                        error(random, places, toFilters, this::filterGradient),
                        error(random, places, toInput, this::inputGradient)));
    }

    private static double error(Random random, int places, float[] actual, IntToDoubleFunction expected) {
        double difference = 0;
        double scale = 1e-30;
        for (int i = 0; i < places; i++) {
            int at = random.nextInt(actual.length);
            double value = expected.applyAsDouble(at);
            difference = larger(difference, Math.abs(actual[at] - value));
            scale = Math.max(scale, Math.abs(value));
        }
        return difference / scale;
    }

    private static double larger(double a, double b) {
        return Double.isNaN(a) || Double.isNaN(b) ? Double.POSITIVE_INFINITY : Math.max(a, b);
    }

    double output(int at) {
        int column = at % out.width();
        int row = at / out.width() % out.height();
        int o = at / (out.width() * out.height()) % out.channels();
        int n = at / (out.width() * out.height() * out.channels());
        double sum = bias[o];
        for (int c = 0; c < groupChannels; c++) {
            for (int i = 0; i < layer.kernel().height(); i++) {
                for (int j = 0; j < layer.kernel().width(); j++) {
                    sum += k[filter(o, c, i, j)] * pixel(n, o / groupFilters * groupChannels + c, row, column, i, j);
                }
            }
        }
        return sum;
    }

    double filterGradient(int at) {
        int j = at % layer.kernel().width();
        int i = at / layer.kernel().width() % layer.kernel().height();
        int c = at / (layer.kernel().width() * layer.kernel().height()) % groupChannels;
        int o = at / (layer.kernel().width() * layer.kernel().height() * groupChannels);
        double sum = 0;
        for (int n = 0; n < images; n++) {
            for (int row = 0; row < out.height(); row++) {
                for (int column = 0; column < out.width(); column++) {
                    sum += u[output(n, o, row, column)]
                            * pixel(n, o / groupFilters * groupChannels + c, row, column, i, j);
                }
            }
        }
        return sum;
    }

    double inputGradient(int at) {
        int column = at % in.width();
        int row = at / in.width() % in.height();
        int c = at / (in.width() * in.height()) % in.channels();
        int n = at / (in.width() * in.height() * in.channels());
        double sum = 0;
        for (int i = 0; i < layer.kernel().height(); i++) {
            for (int j = 0; j < layer.kernel().width(); j++) {
                int y = window(
                        row + before.height() - i * layer.dilation().height(),
                        layer.stride().height(),
                        out.height());
                int x = window(
                        column + before.width() - j * layer.dilation().width(),
                        layer.stride().width(),
                        out.width());
                sum += y < 0 || x < 0 ? 0 : throughFilters(n, c, y, x, i, j);
            }
        }
        return sum;
    }

    private double throughFilters(int n, int c, int row, int column, int i, int j) {
        int first = c / groupChannels * groupFilters;
        double sum = 0;
        for (int o = first; o < first + groupFilters; o++) {
            sum += (double) u[output(n, o, row, column)] * k[filter(o, c % groupChannels, i, j)];
        }
        return sum;
    }

    /** Which window begins at a place, or -1 for none. */
    private static int window(int begin, int stride, int windows) {
        boolean is = begin >= 0 && begin % stride == 0 && begin / stride < windows;
        return is ? begin / stride : -1;
    }

    private double pixel(int n, int c, int row, int column, int i, int j) {
        int y = row * layer.stride().height() + i * layer.dilation().height() - before.height();
        int z = column * layer.stride().width() + j * layer.dilation().width() - before.width();
        boolean inside = y >= 0 && y < in.height() && z >= 0 && z < in.width();
        return inside ? x[((n * in.channels() + c) * in.height() + y) * in.width() + z] : 0;
    }

    private int filter(int o, int c, int i, int j) {
        return ((o * groupChannels + c) * layer.kernel().height() + i)
                        * layer.kernel().width()
                + j;
    }

    private int output(int n, int o, int row, int column) {
        return ((n * out.channels() + o) * out.height() + row) * out.width() + column;
    }
}
