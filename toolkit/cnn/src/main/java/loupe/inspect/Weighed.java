package loupe.inspect;

/**
 * Feature maps weighed by their mean gradients and summed.
 *
 * @param height rows
 * @param width columns
 * @param map at least 0
 * @param warning empty, or why the map says nothing
 */
record Weighed(int height, int width, float[] map, String warning) {

    /** Sums in double: a thousand channels of either sign may cancel. */
    static Weighed of(float[] maps, float[] gradients, int height, int width) {
        int area = height * width;
        double[] sum = new double[area];
        for (int from = 0; from < maps.length; from += area) {
            double alpha = mean(gradients, from, area);
            for (int i = 0; i < area; i++) {
                sum[i] += alpha * maps[from + i];
            }
        }
        return new Weighed(height, width, positive(sum), warning(sum, maps, gradients));
    }

    private static double mean(float[] values, int from, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[from + i];
        }
        return sum / count;
    }

    private static float[] positive(double[] sum) {
        float[] map = new float[sum.length];
        for (int i = 0; i < map.length; i++) {
            map[i] = (float) Math.max(0, sum[i]);
        }
        return map;
    }

    private static String warning(double[] sum, float[] maps, float[] gradients) {
        if (!isFinite(maps) || !isFinite(gradients)) {
            return "the map is not finite: a feature map or gradient is NaN or infinite, as after a training that diverged";
        }
        for (double value : sum) {
            if (value > 0) {
                return "";
            }
        }
        return "the map is zero everywhere: " + causeOfZero(maps, gradients);
    }

    private static String causeOfZero(float[] maps, float[] gradients) {
        if (isZero(maps)) {
            return "every feature map of the layer is dead";
        }
        return isZero(gradients)
                ? "the class does not depend on the layer, as behind a dead or saturated activation"
                : "every place speaks against the class";
    }

    private static boolean isFinite(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += Math.abs(value);
        }
        return Double.isFinite(sum);
    }

    private static boolean isZero(float[] values) {
        for (float value : values) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }
}
