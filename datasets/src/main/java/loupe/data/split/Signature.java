package loupe.data.split;

import loupe.data.ImageShape;

/**
 * A short description of an image that brightness and contrast do not change: means over at most 4 x 8 x 8 cells, less
 * their mean, at length 1.
 */
final class Signature {

    private static final int MOST_BANDS = 4;
    private static final int MOST_CELLS = 8;
    /** Below this spread of values (a thousandth of black to white) an image is flat and is like any other flat image. */
    private static final double FLAT = 1e-3;

    private Signature() {}

    /** The cells' means at length 1, all 0 for a flat image. */
    static float[] of(ImageShape shape, float[] pixels) {
        int bands = Math.min(MOST_BANDS, shape.channels());
        int rows = Math.min(MOST_CELLS, shape.height());
        int columns = Math.min(MOST_CELLS, shape.width());
        float[] sums = new float[bands * rows * columns];
        int[] counts = new int[sums.length];
        int source = 0;
        for (int c = 0; c < shape.channels(); c++) {
            for (int y = 0; y < shape.height(); y++) {
                int line = (c * bands / shape.channels() * rows + y * rows / shape.height()) * columns;
                for (int x = 0; x < shape.width(); x++) {
                    int cell = line + x * columns / shape.width();
                    sums[cell] += pixels[source++];
                    counts[cell]++;
                }
            }
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= counts[i];
        }
        return unit(sums);
    }

    /** The values less their mean, divided by their length; all 0 when they hardly differ. */
    static float[] unit(float[] values) {
        double mean = 0;
        for (float value : values) {
            mean += value;
        }
        mean /= values.length;
        double squares = 0;
        for (float value : values) {
            squares += (value - mean) * (value - mean);
        }
        float[] unit = new float[values.length];
        double length = Math.sqrt(squares);
        if (length > FLAT * Math.sqrt(values.length)) {
            for (int i = 0; i < values.length; i++) {
                unit[i] = (float) ((values[i] - mean) / length);
            }
        }
        return unit;
    }

    /** Whether the image had no contrast. */
    static boolean isFlat(float[] unit) {
        for (float value : unit) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    /** The Euclidean distance, sqrt(2 - 2 r) for two unit vectors. */
    static double distance(float[] first, float[] second) {
        double squares = 0;
        for (int i = 0; i < first.length; i++) {
            double difference = first[i] - second[i];
            squares += difference * difference;
        }
        return Math.sqrt(squares);
    }
}
