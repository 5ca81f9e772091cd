package loupe.layer;

/** Normalisations, gates, enlargements and branches by their definitions, in double. */
final class PlainNorms {

    private static final double EPSILON = 1e-5;

    private PlainNorms() {}

    /** Normalises runs of {@code group} values; {@code shared} neighbouring values share a gamma and a beta. */
    static double[] normalised(double[] x, int group, double[] gamma, double[] beta, int shared) {
        double[] y = new double[x.length];
        for (int start = 0; start < x.length; start += group) {
            double mean = 0;
            double square = 0;
            for (int i = start; i < start + group; i++) {
                mean += x[i] / group;
            }
            for (int i = start; i < start + group; i++) {
                square += (x[i] - mean) * (x[i] - mean) / group;
            }
            for (int i = start; i < start + group; i++) {
                int place = i / shared % gamma.length;
                y[i] = gamma[place] * (x[i] - mean) / Math.sqrt(square + EPSILON) + beta[place];
            }
        }
        return y;
    }

    static double[] gated(double[] x, int channels, int plane, double[] squeeze, double[] excite) {
        double[] y = new double[x.length];
        int hidden = squeeze.length / channels;
        for (int image = 0; image < x.length / (channels * plane); image++) {
            double[] few = new double[hidden];
            for (int h = 0; h < hidden; h++) {
                for (int i = 0; i < channels * plane; i++) {
                    few[h] += squeeze[h * channels + i / plane] * x[image * channels * plane + i] / plane;
                }
            }
            for (int i = 0; i < channels * plane; i++) {
                double sum = 0;
                for (int h = 0; h < hidden; h++) {
                    sum += excite[i / plane * hidden + h] * Math.max(0, few[h]);
                }
                int place = image * channels * plane + i;
                y[place] = x[place] / (1 + Math.exp(-sum));
            }
        }
        return y;
    }

    static double[] enlarged(double[] x, int height, int width, int factor) {
        double[] y = new double[x.length * factor * factor];
        for (int i = 0; i < y.length; i++) {
            int column = i % (width * factor) / factor;
            int row = i / (width * factor) % (height * factor) / factor;
            int plane = i / (width * factor * height * factor);
            y[i] = x[(plane * height + row) * width + column];
        }
        return y;
    }

    /** Two channels of 3x3 with, or plus, the sigmoid of their 1x1 convolution. */
    static double[] joined(double[] x, double[] weights, boolean behind) {
        int filters = weights.length / 2;
        int channels = behind ? 2 + filters : 2;
        double[] y = new double[x.length / 2 * channels];
        for (int i = 0; i < y.length; i++) {
            int image = i / (9 * channels);
            int channel = i / 9 % channels;
            int pixel = i % 9;
            double own = channel < 2 ? x[image * 18 + channel * 9 + pixel] : 0;
            int filter = behind ? channel - 2 : channel;
            double sum = filter < 0
                    ? 0
                    : weights[filter * 2] * x[image * 18 + pixel] + weights[filter * 2 + 1] * x[image * 18 + 9 + pixel];
            y[i] = own + (filter < 0 ? 0 : 1 / (1 + Math.exp(-sum)));
        }
        return y;
    }
}
