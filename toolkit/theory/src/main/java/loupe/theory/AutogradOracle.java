package loupe.theory;

import java.util.Optional;
import java.util.ServiceLoader;

/**
 * An engine's automatic differentiation as a witness of our formulas; found by {@link ServiceLoader}.
 *
 * <p>This module knows no engine. Whoever has one implements this and names the class in {@code
 * META-INF/services/loupe.theory.AutogradOracle}; it must compute by the engine's own operations and not by ours.
 */
public interface AutogradOracle {

    /**
     * The gradients of the loss {@code L = sum of upstream x output}.
     *
     * @param output the convolution's output, (N, F, H', W')
     * @param filters dL/dfilters, (F, C / groups, R, S)
     * @param bias dL/dbias, (F)
     * @param input dL/dinput, (N, C, H, W)
     */
    record Gradients(double[] output, double[] filters, double[] bias, double[] input) {}

    /**
     * The engine's name and version, as the table of witnesses shows it.
     *
     * @return for instance {@code PyTorch 2.7.1}
     */
    String name();

    /**
     * Within which relative error this engine can agree with an exact result.
     *
     * @return 1e-5 for an engine that computes in single precision
     */
    double tolerance();

    /**
     * Convolves, and differentiates by the engine's own means.
     *
     * @param shape the sizes
     * @param input (N, C, H, W)
     * @param filters (F, C / groups, R, S)
     * @param bias (F)
     * @param upstream dL/doutput, (N, F, H', W')
     * @return output and gradients
     */
    Gradients convolution(ConvolutionShape shape, double[] input, double[] filters, double[] bias, double[] upstream);

    /**
     * The first oracle on the class path.
     *
     * @return empty when no module with an engine is there
     */
    static Optional<AutogradOracle> find() {
        return ServiceLoader.load(AutogradOracle.class, AutogradOracle.class.getClassLoader())
                .findFirst();
    }
}
