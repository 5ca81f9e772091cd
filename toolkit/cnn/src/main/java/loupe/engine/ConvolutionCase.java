package loupe.engine;

/**
 * One convolution to be tested: square filters, equal stride and padding on both axes.
 *
 * @param in input channels
 * @param out filters
 * @param kernel kernel size in pixels
 * @param stride stride in pixels
 * @param padding padding in pixels
 */
record ConvolutionCase(int in, int out, int kernel, int stride, int padding) {

    /** Two images are enough to leave the engine's special path for one. */
    static final int BATCH = 2;

    static final int SIZE = 9;

    int outputSize() {
        return (SIZE + 2 * padding - kernel) / stride + 1;
    }

    int inputLength() {
        return BATCH * in * SIZE * SIZE;
    }

    int filterLength() {
        return out * in * kernel * kernel;
    }

    int outputLength() {
        return BATCH * out * outputSize() * outputSize();
    }
}
