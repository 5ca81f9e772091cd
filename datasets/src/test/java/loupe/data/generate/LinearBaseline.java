package loupe.data.generate;

import java.util.stream.IntStream;
import loupe.data.ImageSet;
import loupe.data.SeedStream;

/** A linear model on standardised pixels: softmax regression by Adam, or ridge regression by conjugate gradients. */
final class LinearBaseline {

    private LinearBaseline() {}

    /** The best accuracy on the validation part over a few strengths of weight decay: kind to the linear model. */
    static double accuracy(ImageSet training, ImageSet validation, int epochs) {
        double best = 0;
        for (double decay : new double[] {1e-4, 1e-2, 1e-1}) {
            best = Math.max(best, accuracy(training, validation, epochs, decay));
        }
        return best;
    }

    private static double accuracy(ImageSet training, ImageSet validation, int epochs, double decay) {
        double[][] x = rows(training);
        double[][] scale = scale(x);
        x = standardised(x, scale);
        int classes = training.classes().size();
        int features = x[0].length;
        double[][] w = new double[classes][features];
        double[][] first = new double[classes][features];
        double[][] second = new double[classes][features];
        int[] order = IntStream.range(0, x.length).toArray();
        SeedStream random = SeedStream.of(1, "baseline");
        int step = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            random.shuffle(order);
            double rate = 0.01 * (1 - (double) epoch / epochs);
            for (int from = 0; from < order.length; from += 100) {
                double[][] gradient = new double[classes][features];
                int to = Math.min(order.length, from + 100);
                for (int i = from; i < to; i++) {
                    double[] p = softmax(w, x[order[i]]);
                    p[training.label(order[i])] -= 1;
                    for (int k = 0; k < classes; k++) {
                        addScaled(gradient[k], p[k] / (to - from), x[order[i]]);
                    }
                }
                step++;
                adam(w, gradient, first, second, rate, decay, step);
            }
        }
        return score(w, standardised(rows(validation), scale), validation.labels());
    }

    private static void adam(
            double[][] w, double[][] g, double[][] m, double[][] v, double rate, double decay, int step) {
        double one = 1 - Math.pow(0.9, step);
        double two = 1 - Math.pow(0.999, step);
        for (int k = 0; k < w.length; k++) {
            for (int f = 0; f < w[k].length; f++) {
                double slope = g[k][f] + decay * w[k][f];
                m[k][f] += 0.1 * (slope - m[k][f]);
                v[k][f] += 0.001 * (slope * slope - v[k][f]);
                w[k][f] -= rate * (m[k][f] / one) / (Math.sqrt(v[k][f] / two) + 1e-8);
            }
        }
    }

    private static double score(double[][] w, double[][] x, int[] labels) {
        return (double) IntStream.range(0, x.length)
                        .filter(i -> {
                            double[] p = softmax(w, x[i]);
                            return IntStream.range(0, p.length).allMatch(k -> p[k] <= p[labels[i]]);
                        })
                        .count()
                / x.length;
    }

    private static double[] softmax(double[][] w, double[] x) {
        double[] p = new double[w.length];
        double sum = 0;
        for (int k = 0; k < w.length; k++) {
            p[k] = Math.exp(Math.max(-50, Math.min(50, dot(w[k], x))));
            sum += p[k];
        }
        for (int k = 0; k < p.length; k++) {
            p[k] /= sum;
        }
        return p;
    }

    /** The root mean square error of ridge regression, the best over a few strengths. */
    static double ridgeError(ImageSet training, ImageSet validation) {
        double[][] x = rows(training);
        double[][] scale = scale(x);
        x = standardised(x, scale);
        double[][] v = standardised(rows(validation), scale);
        // Dual form: (X X' + lambda I) a = y.
        double[][] gram = gram(x, x);
        double[][] cross = gram(v, x);
        double best = Double.POSITIVE_INFINITY;
        for (double lambda : new double[] {1e2, 1e3, 1e4, 1e5}) {
            double square = 0;
            int targets = training.targetNames().size();
            for (int t = 0; t < targets; t++) {
                double[] y = target(training, t);
                double mean = IntStream.range(0, y.length)
                        .mapToDouble(i -> y[i])
                        .average()
                        .orElseThrow();
                double[] a = solve(
                        gram,
                        lambda,
                        IntStream.range(0, y.length)
                                .mapToDouble(i -> y[i] - mean)
                                .toArray());
                double[] truth = target(validation, t);
                for (int i = 0; i < truth.length; i++) {
                    double error = mean + dot(cross[i], a) - truth[i];
                    square += error * error / (truth.length * (double) targets);
                }
            }
            best = Math.min(best, Math.sqrt(square));
        }
        return best;
    }

    /** The root mean square error of always saying the training part's mean. */
    static double meanError(ImageSet training, ImageSet validation) {
        double square = 0;
        int targets = training.targetNames().size();
        for (int t = 0; t < targets; t++) {
            double[] y = target(training, t);
            double mean = IntStream.range(0, y.length)
                    .mapToDouble(i -> y[i])
                    .average()
                    .orElseThrow();
            for (double value : target(validation, t)) {
                square += (value - mean) * (value - mean) / ((double) validation.size() * targets);
            }
        }
        return Math.sqrt(square);
    }

    private static double[] target(ImageSet set, int t) {
        return IntStream.range(0, set.size()).mapToDouble(i -> set.target(i)[t]).toArray();
    }

    private static double[][] gram(double[][] a, double[][] b) {
        return IntStream.range(0, a.length)
                .parallel()
                .mapToObj(i -> IntStream.range(0, b.length)
                        .mapToDouble(j -> dot(a[i], b[j]))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[] solve(double[][] gram, double lambda, double[] y) {
        double[] a = new double[y.length];
        double[] r = y.clone();
        double[] p = y.clone();
        double rr = dot(r, r);
        double enough = rr * 1e-8;
        for (int round = 0; round < 200 && rr > enough; round++) {
            double[] q = new double[y.length];
            for (int i = 0; i < q.length; i++) {
                q[i] = dot(gram[i], p) + lambda * p[i];
            }
            double step = rr / dot(p, q);
            addScaled(a, step, p);
            addScaled(r, -step, q);
            double next = dot(r, r);
            for (int i = 0; i < p.length; i++) {
                p[i] = r[i] + next / rr * p[i];
            }
            rr = next;
        }
        return a;
    }

    /** The pixels of each image and a constant 1. */
    private static double[][] rows(ImageSet set) {
        int values = set.shape().values();
        float[] buffer = new float[values];
        double[][] rows = new double[set.size()][values + 1];
        for (int i = 0; i < rows.length; i++) {
            set.copyPixels(i, buffer, 0);
            for (int f = 0; f < values; f++) {
                rows[i][f] = buffer[f];
            }
            rows[i][values] = 1;
        }
        return rows;
    }

    private static double[][] scale(double[][] x) {
        int features = x[0].length;
        double[][] scale = new double[2][features];
        for (double[] row : x) {
            addScaled(scale[0], 1.0 / x.length, row);
        }
        for (double[] row : x) {
            for (int f = 0; f < features; f++) {
                scale[1][f] += (row[f] - scale[0][f]) * (row[f] - scale[0][f]) / x.length;
            }
        }
        for (int f = 0; f < features; f++) {
            scale[1][f] = Math.sqrt(scale[1][f]);
        }
        scale[0][features - 1] = 0;
        scale[1][features - 1] = 1;
        return scale;
    }

    private static double[][] standardised(double[][] x, double[][] scale) {
        double[][] result = new double[x.length][x[0].length];
        for (int i = 0; i < x.length; i++) {
            for (int f = 0; f < result[i].length; f++) {
                result[i][f] = (x[i][f] - scale[0][f]) / Math.max(1e-9, scale[1][f]);
            }
        }
        return result;
    }

    private static void addScaled(double[] a, double factor, double[] b) {
        for (int i = 0; i < a.length; i++) {
            a[i] += factor * b[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
