package loupe.theory;

import java.util.Optional;

/** The derivations of this package, for static import. */
public final class Theory {

    private Theory() {}

    /**
     * The backward pass of a convolution with stride 1, no padding and no dilation; withers change that.
     *
     * @param image the image X, (H, W)
     * @param kernel the kernel K, (R, S)
     * @return the derivation to be refined and verified
     * @throws IllegalArgumentException when the kernel is larger than the image
     */
    public static ConvolutionBackward convolutionBackward(Grid image, Grid kernel) {
        return new ConvolutionBackward(image, kernel, 1, 0, 1, Optional.empty());
    }

    /**
     * The backward pass of a convolution with stride 1, no padding and no dilation; withers change that.
     *
     * @param image the image X by rows, (H, W)
     * @param kernel the kernel K by rows, (R, S)
     * @return the derivation to be refined and verified
     * @throws IllegalArgumentException when rows differ in length, or the kernel is larger than the image
     */
    public static ConvolutionBackward convolutionBackward(double[][] image, double[][] kernel) {
        return convolutionBackward(Grid.of(image), Grid.of(kernel));
    }
}
