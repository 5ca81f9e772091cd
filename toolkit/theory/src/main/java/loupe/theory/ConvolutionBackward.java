package loupe.theory;

import java.util.Optional;

/**
 * The backward pass of a convolution, worked with numbers: one image, one channel, one filter.
 *
 * <p>The loss is {@code L = sum of G x Y}, so that the upstream gradient {@code dL/dY} is G. A wither gives a new value, so
 * that a chain reads like the layer that it explains:
 *
 * <pre>{@code
 * show(convolutionBackward(image5x5, kernel3x3).stride(2).padding(1).verify());
 * }</pre>
 *
 * @param image the image X, (H, W)
 * @param kernel the kernel K, (R, S)
 * @param stride the step between two windows in pixels
 * @param padding the zeros added on each side in pixels
 * @param dilation the distance between two taps of the kernel in pixels
 * @param upstream dL/dY, (H', W'); when empty it counts 1, 2, 3, ...
 */
public record ConvolutionBackward(
        Grid image, Grid kernel, int stride, int padding, int dilation, Optional<Grid> upstream) {

    /**
     * Checks that the kernel fits; the upstream gradient is checked by {@link #derivation}, so that withers may come in any
     * order.
     *
     * @throws IllegalArgumentException when a number is out of range, or the kernel is larger than the padded image
     */
    public ConvolutionBackward {
        shape(image, kernel, stride, padding, dilation);
    }

    /**
     * With another stride.
     *
     * @param pixels the step between two windows in pixels, at least 1
     * @return a new value
     * @throws IllegalArgumentException when it is below 1
     */
    public ConvolutionBackward stride(int pixels) {
        return new ConvolutionBackward(image, kernel, pixels, padding, dilation, upstream);
    }

    /**
     * With another padding.
     *
     * @param pixels the zeros added on each side in pixels, at least 0
     * @return a new value
     * @throws IllegalArgumentException when it is below 0 or the kernel no longer fits
     */
    public ConvolutionBackward padding(int pixels) {
        return new ConvolutionBackward(image, kernel, stride, pixels, dilation, upstream);
    }

    /**
     * With another dilation.
     *
     * @param pixels the distance between two taps of the kernel in pixels, at least 1
     * @return a new value
     * @throws IllegalArgumentException when it is below 1 or the kernel no longer fits
     */
    public ConvolutionBackward dilation(int pixels) {
        return new ConvolutionBackward(image, kernel, stride, padding, pixels, upstream);
    }

    /**
     * With another upstream gradient.
     *
     * @param gradient dL/dY, as large as the output
     * @return a new value
     */
    public ConvolutionBackward upstream(Grid gradient) {
        return new ConvolutionBackward(image, kernel, stride, padding, dilation, Optional.of(gradient));
    }

    /**
     * With another upstream gradient.
     *
     * @param gradient dL/dY by rows, as large as the output
     * @return a new value
     */
    public ConvolutionBackward upstream(double[][] gradient) {
        return upstream(Grid.of(gradient));
    }

    /**
     * The derivation: the forward pass, and the gradients for kernel, bias and image.
     *
     * @return definitions and claims; witnesses are central differences and the engine of the class path
     * @throws IllegalArgumentException when the upstream gradient is not as large as the output
     */
    public Derivation derivation() {
        return derivation(AutogradOracle.find());
    }

    /**
     * Computes each gradient in three ways and compares them.
     *
     * @return formulas, numbers, errors and a verdict, ready to be shown
     * @throws IllegalArgumentException when the upstream gradient is not as large as the output
     */
    public Verification verify() {
        return derivation().verify();
    }

    Derivation derivation(Optional<AutogradOracle> oracle) {
        ConvolutionShape shape = shape(image, kernel, stride, padding, dilation);
        int rows = shape.rows().output();
        int columns = shape.columns().output();
        Grid gradient = upstream.orElseGet(() -> Grid.counting(rows, columns));
        if (gradient.rows() != rows || gradient.columns() != columns) {
            throw new IllegalArgumentException("upstream: expected (H=%d, W=%d) as the output, got (H=%d, W=%d)"
                    .formatted(rows, columns, gradient.rows(), gradient.columns()));
        }
        return new ConvolutionClaims(shape, image, kernel, gradient, oracle).derivation(title());
    }

    private String title() {
        return "Backward pass of a convolution: stride %d, padding %d, dilation %d"
                .formatted(stride, padding, dilation);
    }

    private static ConvolutionShape shape(Grid image, Grid kernel, int stride, int padding, int dilation) {
        return new ConvolutionShape(
                1,
                1,
                1,
                1,
                new Axis(image.rows(), kernel.rows(), stride, padding, dilation),
                new Axis(image.columns(), kernel.columns(), stride, padding, dilation));
    }
}
