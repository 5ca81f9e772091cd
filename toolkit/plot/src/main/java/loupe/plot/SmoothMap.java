package loupe.plot;

/**
 * A map read between its values, bilinear, constant beyond the middles of its outer cells.
 *
 * @param values H x W values
 * @param height H
 * @param width W
 */
record SmoothMap(float[] values, int height, int width) {

    /** The value at a place, 0..1 from top to bottom and from left to right. */
    double at(double down, double right) {
        double y = Math.max(0, Math.min(height - 1, down * height - 0.5));
        double x = Math.max(0, Math.min(width - 1, right * width - 0.5));
        int top = (int) y;
        int left = (int) x;
        int bottom = Math.min(height - 1, top + 1);
        int far = Math.min(width - 1, left + 1);
        double upper = mix(values[top * width + left], values[top * width + far], x - left);
        double lower = mix(values[bottom * width + left], values[bottom * width + far], x - left);
        return mix(upper, lower, y - top);
    }

    private static double mix(double a, double b, double part) {
        return part == 0 ? a : a + part * (b - a);
    }
}
