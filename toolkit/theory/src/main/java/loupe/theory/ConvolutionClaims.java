package loupe.theory;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** The claims about a convolution's gradients, with their witnesses: central differences, and an engine's autograd. */
final class ConvolutionClaims {

    /** Sums of a few dozen products in double are exact to about 1e-14. */
    private static final double CLOSED = 1e-12;

    /** Differences of the loss over 2^-9 lose nine binary digits and what cancels. */
    private static final double DIFFERENCES = 1e-9;

    private static final Grid BIAS = Grid.of(1, 1, 0.5);

    private final ConvolutionShape shape;
    private final Grid image;
    private final Grid kernel;
    private final Grid upstream;
    private final Optional<AutogradOracle> oracle;

    ConvolutionClaims(ConvolutionShape shape, Grid image, Grid kernel, Grid upstream, Optional<AutogradOracle> oracle) {
        this.shape = shape;
        this.image = image;
        this.kernel = kernel;
        this.upstream = upstream;
        this.oracle = oracle;
    }

    Derivation derivation(String title) {
        return new Derivation(title, given(), List.of(output()), List.of(kernelClaim(), biasClaim(), imageClaim()));
    }

    private List<Given> given() {
        return List.of(
                new Given("X", "the image", image),
                new Given("K", "the kernel", kernel),
                new Given("b", "the bias", BIAS),
                new Given("G", "the upstream gradient dL/dY", upstream));
    }

    private Definition output() {
        double[] values = forward(image.values(), kernel.values(), BIAS.values());
        return new Definition("Y", "the output", ConvolutionFormulas.OUTPUT, like(upstream, values));
    }

    private Claim kernelClaim() {
        return claim(
                "dK",
                "the gradient for the kernel",
                ConvolutionFormulas.KERNEL,
                kernel,
                () -> ReferenceConvolution.filterGradient(shape, image.values(), upstream.values()),
                moved -> loss(image.values(), moved, BIAS.values()),
                AutogradOracle.Gradients::filters);
    }

    private Claim biasClaim() {
        return claim(
                "db",
                "the gradient for the bias",
                ConvolutionFormulas.BIAS,
                BIAS,
                () -> ReferenceConvolution.biasGradient(shape, upstream.values()),
                moved -> loss(image.values(), kernel.values(), moved),
                AutogradOracle.Gradients::bias);
    }

    private Claim imageClaim() {
        return claim(
                "dX",
                "the gradient for the image",
                ConvolutionFormulas.IMAGE,
                image,
                () -> ReferenceConvolution.inputGradient(shape, kernel.values(), upstream.values()),
                moved -> loss(moved, kernel.values(), BIAS.values()),
                AutogradOracle.Gradients::input);
    }

    private Claim claim(
            String symbol,
            String meaning,
            Formula formula,
            Grid variable,
            Supplier<double[]> closed,
            ToDoubleFunction<double[]> loss,
            Function<AutogradOracle.Gradients, double[]> part) {
        Witness stated = Witness.of("formula", CLOSED, () -> like(variable, closed.get()));
        Witness differences = Witness.of(
                "central differences",
                DIFFERENCES,
                () -> like(variable, NumericalGradient.of(loss, variable.values())));
        return new Claim(symbol, meaning, formula, stated, List.of(differences, autograd(variable, part)));
    }

    private Witness autograd(Grid variable, Function<AutogradOracle.Gradients, double[]> part) {
        return oracle.map(engine -> Witness.of(
                        engine.name() + " autograd",
                        engine.tolerance(),
                        () -> like(variable, part.apply(gradients(engine)))))
                .orElse(new Witness("no engine on the class path", 0, Optional::empty));
    }

    private AutogradOracle.Gradients gradients(AutogradOracle engine) {
        return engine.convolution(shape, image.values(), kernel.values(), BIAS.values(), upstream.values());
    }

    private double loss(double[] x, double[] k, double[] b) {
        double[] y = forward(x, k, b);
        double[] g = upstream.values();
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += g[i] * y[i];
        }
        return sum;
    }

    private double[] forward(double[] x, double[] k, double[] b) {
        return ReferenceConvolution.forward(shape, x, k, b);
    }

    private static Grid like(Grid grid, double[] values) {
        return Grid.of(grid.rows(), grid.columns(), values);
    }
}
