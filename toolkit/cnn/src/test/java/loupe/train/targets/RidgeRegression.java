package loupe.train.targets;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import loupe.data.ImageSet;
import loupe.data.Split;
import loupe.metric.Metrics;

/**
 * Ridge regression from all values of an image to its targets, in its dual form: {@code a = (X X' + lambda I)^-1 (y - mean)},
 * prediction {@code mean + x X' a} (Hastie, Tibshirani and Friedman, "The Elements of Statistical Learning", section 12.3.7).
 */
final class RidgeRegression {

    private static final double[] STRENGTHS = {3e2, 1e3, 3e3, 1e4, 3e4};
    private static final int ROUNDS = 200;

    private RidgeRegression() {}

    /** The least root mean square error on the validation part over strengths of the penalty: kind to it. */
    static double error(Split data) {
        double[][] x = rows(data.training());
        double[][] v = rows(data.validation());
        standardise(x, v);
        double[][] gram = products(x, x);
        double[][] cross = products(v, x);
        return DoubleStream.of(STRENGTHS)
                .map(strength -> Metrics.rootMeanSquaredError(
                        predicted(data, gram, cross, strength), targets(data.validation())))
                .min()
                .orElseThrow();
    }

    /** The error of always saying the mean of the training part. */
    static double errorOfMean(Split data) {
        float[] means = means(data.training());
        float[][] said = new float[data.validation().size()][];
        Arrays.fill(said, means);
        return Metrics.rootMeanSquaredError(said, targets(data.validation()));
    }

    static float[][] targets(ImageSet set) {
        return IntStream.range(0, set.size()).mapToObj(set::target).toArray(float[][]::new);
    }

    private static float[] means(ImageSet set) {
        float[] means = new float[set.targetNames().size()];
        for (int t = 0; t < means.length; t++) {
            means[t] = (float) Arrays.stream(column(set, t)).average().orElseThrow();
        }
        return means;
    }

    private static float[][] predicted(Split data, double[][] gram, double[][] cross, double strength) {
        float[] means = means(data.training());
        float[][] predicted = new float[cross.length][means.length];
        IntStream.range(0, means.length).parallel().forEach(t -> {
            double[] off = Arrays.stream(column(data.training(), t))
                    .map(y -> y - means[t])
                    .toArray();
            double[] a = solve(gram, strength, off);
            for (int i = 0; i < cross.length; i++) {
                predicted[i][t] = (float) (means[t] + dot(cross[i], a));
            }
        });
        return predicted;
    }

    /** Conjugate gradients on (gram + strength I) a = y (Hestenes and Stiefel 1952). */
    static double[] solve(double[][] gram, double strength, double[] y) {
        double[] a = new double[y.length];
        double[] rest = y.clone();
        double[] way = y.clone();
        double square = dot(rest, rest);
        double enough = square * 1e-8;
        for (int round = 0; round < ROUNDS && square > enough; round++) {
            double[] along = new double[y.length];
            for (int i = 0; i < along.length; i++) {
                along[i] = dot(gram[i], way) + strength * way[i];
            }
            double step = square / dot(way, along);
            add(a, step, way);
            add(rest, -step, along);
            double next = dot(rest, rest);
            for (int i = 0; i < way.length; i++) {
                way[i] = rest[i] + next / square * way[i];
            }
            square = next;
        }
        return a;
    }

    private static double[] column(ImageSet set, int t) {
        return IntStream.range(0, set.size()).mapToDouble(i -> set.target(i)[t]).toArray();
    }

    private static double[][] rows(ImageSet set) {
        float[] buffer = new float[set.shape().values()];
        double[][] rows = new double[set.size()][buffer.length];
        for (int i = 0; i < rows.length; i++) {
            set.copyPixels(i, buffer, 0);
            for (int f = 0; f < buffer.length; f++) {
                rows[i][f] = buffer[f];
            }
        }
        return rows;
    }

    // Each pixel by its own mean and deviation over the training images.
    private static void standardise(double[][] x, double[][] v) {
        for (int f = 0; f < x[0].length; f++) {
            int feature = f;
            double mean =
                    Arrays.stream(x).mapToDouble(row -> row[feature]).average().orElseThrow();
            double variance = Arrays.stream(x)
                    .mapToDouble(row -> (row[feature] - mean) * (row[feature] - mean))
                    .average()
                    .orElseThrow();
            double deviation = Math.max(1e-9, Math.sqrt(variance));
            for (double[][] part : new double[][][] {x, v}) {
                for (double[] row : part) {
                    row[f] = (row[f] - mean) / deviation;
                }
            }
        }
    }

    private static double[][] products(double[][] a, double[][] b) {
        return Arrays.stream(a)
                .parallel()
                .map(row ->
                        Arrays.stream(b).mapToDouble(other -> dot(row, other)).toArray())
                .toArray(double[][]::new);
    }

    private static void add(double[] a, double factor, double[] b) {
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
