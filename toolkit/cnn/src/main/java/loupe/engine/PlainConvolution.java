package loupe.engine;

/**
 * A convolution and its gradients as plain loops in double: the reference of the self-test.
 *
 * <p>{@code Y[n,o,y,x] = sum over c,i,j of K[o,c,i,j] X[n,c,y s + i - p,x s + j - p]} (Goodfellow, Bengio, Courville 2016,
 * eq. 9.7, with padding); each product contributes to one output in the forward pass and to one input and one weight
 * gradient in the backward pass.
 */
final class PlainConvolution {

    private final ConvolutionCase shape;
    private final float[] input;
    private final float[] filters;
    private final float[] upstream;
    private final double[] output;
    private final double[] inputGradient;
    private final double[] filterGradient;

    private PlainConvolution(ConvolutionCase shape, float[] input, float[] filters, float[] upstream) {
        this.shape = shape;
        this.input = input;
        this.filters = filters;
        this.upstream = upstream;
        output = new double[shape.outputLength()];
        inputGradient = new double[shape.inputLength()];
        filterGradient = new double[shape.filterLength()];
    }

    static PlainConvolution of(ConvolutionCase shape, float[] input, float[] filters, float[] upstream) {
        PlainConvolution convolution = new PlainConvolution(shape, input, filters, upstream);
        convolution.run();
        return convolution;
    }

    double[] output() {
        return output;
    }

    double[] inputGradient() {
        return inputGradient;
    }

    double[] filterGradient() {
        return filterGradient;
    }

    private void run() {
        int size = shape.outputSize();
        for (int n = 0; n < ConvolutionCase.BATCH; n++) {
            for (int o = 0; o < shape.out(); o++) {
                for (int y = 0; y < size; y++) {
                    for (int x = 0; x < size; x++) {
                        window(n, o, y, x, ((n * shape.out() + o) * size + y) * size + x);
                    }
                }
            }
        }
    }

    private void window(int n, int o, int y, int x, int at) {
        int kernel = shape.kernel();
        for (int c = 0; c < shape.in(); c++) {
            for (int i = 0; i < kernel; i++) {
                for (int j = 0; j < kernel; j++) {
                    int row = y * shape.stride() + i - shape.padding();
                    int column = x * shape.stride() + j - shape.padding();
                    if (inside(row) && inside(column)) {
                        int pixel = ((n * shape.in() + c) * ConvolutionCase.SIZE + row) * ConvolutionCase.SIZE + column;
                        int weight = ((o * shape.in() + c) * kernel + i) * kernel + j;
                        product(at, pixel, weight);
                    }
                }
            }
        }
    }

    private void product(int at, int pixel, int weight) {
        output[at] += (double) filters[weight] * input[pixel];
        inputGradient[pixel] += (double) filters[weight] * upstream[at];
        filterGradient[weight] += (double) input[pixel] * upstream[at];
    }

    private static boolean inside(int position) {
        return position >= 0 && position < ConvolutionCase.SIZE;
    }
}
