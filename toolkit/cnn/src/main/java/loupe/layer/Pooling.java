package loupe.layer;

/** What the two sliding pools share. */
final class Pooling {

    private Pooling() {}

    static void check(Size kernel, Size stride, Size padding) {
        Size.atLeast("kernel size", 1, kernel.height(), kernel.width());
        Size.atLeast("stride", 1, stride.height(), stride.width());
        // A wider border would hold windows without a single real value; the engine refuses it too.
        Size half = new Size(kernel.height() / 2, kernel.width() / 2);
        Expect.that(
                padding.height() <= half.height() && padding.width() <= half.width(),
                "padding",
                "<= " + half.brief() + " (half of the kernel size " + kernel.brief() + ")",
                padding.brief());
    }

    static String settings(Size kernel, Size stride, Size padding) {
        return kernel
                + (stride.equals(kernel) ? "" : ", stride " + stride.brief())
                + (padding.equals(Size.ZERO) ? "" : ", padding " + padding.brief());
    }

    static TensorShape output(Size kernel, Size stride, Size padding, TensorShape input) {
        return Window.padded(kernel, stride, Size.ONE, padding).output(input, input.channels(), false);
    }
}
