package loupe.theory;

import java.util.function.ToDoubleFunction;

/**
 * Gradients by central differences: {@code df/dx[i] = (f(x + h e_i) - f(x - h e_i)) / 2h}, with an error of order h^2 (Press
 * et al. 2007, section 5.7).
 *
 * <p>It needs nothing but the function itself, and so checks any formula for its gradient.
 */
public final class NumericalGradient {

    /** A power of two, so that {@code x + h} and {@code x - h} lose as little as possible. */
    private static final double STEP = 0x1p-10;

    private NumericalGradient() {}

    /**
     * The gradient of a function at a point.
     *
     * @param function what is derived; called twice a coordinate, it must not keep the array
     * @param point where, any number of coordinates
     * @return one derivative a coordinate
     */
    public static double[] of(ToDoubleFunction<double[]> function, double[] point) {
        double[] moved = point.clone();
        double[] gradient = new double[point.length];
        for (int i = 0; i < point.length; i++) {
            moved[i] = point[i] + STEP;
            double above = function.applyAsDouble(moved);
            moved[i] = point[i] - STEP;
            double below = function.applyAsDouble(moved);
            moved[i] = point[i];
            gradient[i] = (above - below) / (2 * STEP);
        }
        return gradient;
    }
}
