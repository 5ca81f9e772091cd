package loupe.theory;

/**
 * A window that slides along one axis of an image.
 *
 * <p>Position {@code o} of the window puts its tap {@code k} on input pixel {@code o * stride + k * dilation - padding}. The
 * number of positions is {@code floor((input + 2 padding - dilation (kernel - 1) - 1) / stride) + 1} (Dumoulin and Visin 2016,
 * section 5.1).
 *
 * <pre>{@code
 * new Axis(5, 3, 2, 1, 1).output();   // 3
 * }</pre>
 *
 * @param input the input's length in pixels, at least 1
 * @param kernel the number of taps, at least 1
 * @param stride the step between positions in pixels, at least 1
 * @param padding the pixels added at each end, at least 0
 * @param dilation the distance between taps in pixels, at least 1
 */
public record Axis(int input, int kernel, int stride, int padding, int dilation) {

    /**
     * Checks that each number is in range and that the window fits once.
     *
     * @throws IllegalArgumentException when one is too small, or the padded input is shorter than the window
     */
    public Axis {
        Checks.atLeast(1, "input", input);
        Checks.atLeast(1, "kernel", kernel);
        Checks.atLeast(1, "stride", stride);
        Checks.atLeast(0, "padding", padding);
        Checks.atLeast(1, "dilation", dilation);
        int window = dilation * (kernel - 1) + 1;
        if (input + 2 * padding < window) {
            throw new IllegalArgumentException(
                    "kernel: expected a window of at most %d pixels (input %d, padding %d), got %d (kernel %d, dilation %d)"
                            .formatted(input + 2 * padding, input, padding, window, kernel, dilation));
        }
    }

    /**
     * How many positions the window has.
     *
     * @return the output's length, at least 1
     */
    public int output() {
        return (input + 2 * padding - dilation * (kernel - 1) - 1) / stride + 1;
    }

    /**
     * The input pixel under a tap.
     *
     * @param position the window's position, 0 to {@link #output} - 1
     * @param tap the tap, 0 to kernel - 1
     * @return the pixel; it lies in the padding when {@link #isInside} says no
     */
    public int pixel(int position, int tap) {
        return position * stride + tap * dilation - padding;
    }

    /**
     * Whether a pixel belongs to the input and not to the padding.
     *
     * @param pixel the pixel's index
     * @return true from 0 to input - 1
     */
    public boolean isInside(int pixel) {
        return pixel >= 0 && pixel < input;
    }

    /**
     * The position at which a tap lies on a pixel: the inverse of {@link #pixel}.
     *
     * @param pixel an input pixel
     * @param tap a tap
     * @return the position, or -1 when the stride steps over the pixel or the position does not exist
     */
    public int position(int pixel, int tap) {
        int offset = pixel + padding - tap * dilation;
        boolean exists = offset >= 0 && offset % stride == 0 && offset / stride < output();
        return exists ? offset / stride : -1;
    }
}
