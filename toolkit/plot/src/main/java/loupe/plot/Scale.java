package loupe.plot;

/**
 * How values map to colours: a range and a colour map.
 *
 * <p>Values of one sign go from 0 to the largest in {@link ColorMap#SEQUENTIAL}; values of both signs go from -m to m, m
 * the largest magnitude, in {@link ColorMap#DIVERGING}, so that equal magnitudes look equally strong.
 *
 * @param low the value of the first colour
 * @param high the value of the last colour
 * @param map the colours
 */
record Scale(double low, double high, ColorMap map) {

    /** The scale of finite values between min and max; a range of nothing but zeros becomes 0..1. */
    static Scale of(double min, double max) {
        if (min < 0) {
            double limit = Math.max(-min, max);
            return new Scale(-limit, limit, ColorMap.DIVERGING);
        }
        return new Scale(0, max > 0 ? max : 1, ColorMap.SEQUENTIAL);
    }

    /** The scale of the finite values of an array. */
    static Scale of(float[] values) {
        double min = 0;
        double max = 0;
        for (float value : values) {
            if (Float.isFinite(value)) {
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        return of(min, max);
    }

    int rgb(double value) {
        return Double.isInfinite(value) ? ColorMap.NOT_A_NUMBER : map.rgb((value - low) / (high - low));
    }
}
