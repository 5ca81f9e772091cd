package loupe.layer;

/**
 * The geometry of a layer that slides a window over feature maps.
 *
 * @param kernel the kernel size
 * @param stride how far the window moves
 * @param dilation the distance of the kernel's taps
 * @param before rows added above and columns added on the left
 * @param after rows added below and columns added on the right
 */
record Window(Size kernel, Size stride, Size dilation, Size before, Size after) {

    static Window padded(Size kernel, Size stride, Size dilation, Size padding) {
        return new Window(kernel, stride, dilation, padding, padding);
    }

    /** Keeps ceil(H / stride) rows; where the sum is odd the extra row or column is at the end, as in PyTorch. */
    static Window same(Size kernel, Size stride, Size dilation) {
        int rows = dilation.height() * (kernel.height() - 1);
        int columns = dilation.width() * (kernel.width() - 1);
        Size before = new Size(rows / 2, columns / 2);
        Size after = new Size(rows - before.height(), columns - before.width());
        return new Window(kernel, stride, dilation, before, after);
    }

    boolean isSymmetric() {
        return before.equals(after);
    }

    /**
     * The output shape: {@code floor((H + before + after - dilation (kernel - 1) - 1) / stride) + 1}.
     *
     * @throws IllegalArgumentException when the input is flat or the kernel does not fit into it
     */
    TensorShape output(TensorShape input, int channels, boolean anyPadding) {
        Expect.that(!input.isFlat(), "input", "feature maps (C, H, W)", input + "; put this layer before flatten()");
        Size padded = new Size(
                input.height() + before.height() + after.height(), input.width() + before.width() + after.width());
        Size extent = extent();
        Expect.that(
                extent.height() <= padded.height() && extent.width() <= padded.width(),
                "kernel size",
                "<= padded input " + padded,
                kernel.brief() + dilationWords() + "; use " + (anyPadding ? remedy(input) : "a smaller kernel size"));
        return TensorShape.maps(
                channels,
                (padded.height() - extent.height()) / stride.height() + 1,
                (padded.width() - extent.width()) / stride.width() + 1);
    }

    private Size extent() {
        return new Size(dilation.height() * (kernel.height() - 1) + 1, dilation.width() * (kernel.width() - 1) + 1);
    }

    private String dilationWords() {
        return dilation.equals(Size.ONE) ? "" : " dilated to " + extent().brief();
    }

    private String remedy(TensorShape input) {
        int rows = Math.max(0, extent().height() - input.height());
        int columns = Math.max(0, extent().width() - input.width());
        return "same() or padding("
                + new Size((rows + 1) / 2, (columns + 1) / 2).brief().replace("x", ", ") + ")";
    }
}
