package loupe.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import loupe.metric.Predictions;

/** Runs images through a network in batches, arrays in and arrays out. */
final class Forward {

    private static final int BATCH = 256;

    private Forward() {}

    /** Where pixels come from. */
    @FunctionalInterface
    interface Pixels {
        void copy(int image, float[] destination, int offset);
    }

    static float[][] rows(Network network, int images, Pixels source) {
        float[][] rows = new float[images][];
        for (int first = 0; first < images; first += BATCH) {
            requireNotInterrupted(first, images);
            int count = Math.min(BATCH, images - first);
            try (NDManager scope = network.manager().newSubManager()) {
                NDArray output = network.infer(network.batch(raw(network, source, first, count), scope));
                copyRows(output, rows, first, count);
            }
        }
        return rows;
    }

    /** The engine does not notice an interrupt; the thread stays interrupted, as whoever called may ask too. */
    private static void requireNotInterrupted(int done, int images) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted after " + done + " of " + images + " images");
        }
    }

    private static float[][] raw(Network network, Pixels source, int first, int count) {
        float[][] raw = new float[count][network.inputShape().values()];
        for (int i = 0; i < count; i++) {
            source.copy(first + i, raw[i], 0);
        }
        return raw;
    }

    private static void copyRows(NDArray output, float[][] rows, int first, int count) {
        if (output.getShape().dimension() != 2 || output.getShape().get(0) != count) {
            throw new IllegalStateException("network: expected an output (N=" + count + ", F), got " + output.getShape()
                    + "; end it in dense(n)");
        }
        float[] values = output.toFloatArray();
        int width = values.length / count;
        for (int i = 0; i < count; i++) {
            rows[first + i] = Arrays.copyOfRange(values, i * width, (i + 1) * width);
        }
    }

    static Predictions predictions(float[][] logits, int[] labels, List<String> classes) {
        return new Predictions(Arrays.stream(logits).map(Forward::softmax).toArray(float[][]::new), labels, classes);
    }

    /** {@code exp(z - max) / sum}, in double, so that no logit overflows. */
    static float[] softmax(float[] logits) {
        double largest = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            largest = Math.max(largest, logit);
        }
        double[] powers = new double[logits.length];
        double sum = 0;
        for (int k = 0; k < logits.length; k++) {
            powers[k] = Math.exp(logits[k] - largest);
            sum += powers[k];
        }
        float[] probabilities = new float[logits.length];
        for (int k = 0; k < logits.length; k++) {
            probabilities[k] = (float) (powers[k] / sum);
        }
        return probabilities;
    }
}
