package loupe.theory;

/**
 * A convolution (in the field's sense: a cross-correlation, the kernel is not flipped) and its gradients, each as the
 * formula says, in double.
 *
 * <p>With pixel {@code y(i, m) = i s + m d - p} along the height, {@code x(j, n)} likewise along the width, and terms outside
 * the image left out, for filter {@code f} of group {@code g}:
 *
 * <pre>
 * forward   Y[i,f,j,k]    = b[f] + sum over c,m,n of K[f,c,m,n] X[i, g(f) C/G + c, y(j,m), x(k,n)]
 * filters   dK[f,c,m,n]   = sum over i,j,k of dY[i,f,j,k] X[i, g(f) C/G + c, y(j,m), x(k,n)]
 * bias      db[f]         = sum over i,j,k of dY[i,f,j,k]
 * input     dX[i,c,y,x]   = sum over f,m,n and over j,k with y(j,m) = y, x(k,n) = x of K[f,c,m,n] dY[i,f,j,k]
 * </pre>
 *
 * <p>Source: Goodfellow, Bengio and Courville 2016, section 9.5, equations 9.8, 9.11 and 9.13, with padding, dilation and
 * groups added. Each costs N F H' W' C/G R S multiplications.
 *
 * <pre>{@code
 * var shape = new ConvolutionShape(1, 1, 1, 1, new Axis(5, 3, 2, 1, 1), new Axis(5, 3, 2, 1, 1));
 * double[] y = ReferenceConvolution.forward(shape, input, filters, new double[1]);
 * }</pre>
 */
public final class ReferenceConvolution {

    private ReferenceConvolution() {}

    /**
     * The output.
     *
     * @param shape the sizes
     * @param input (N, C, H, W)
     * @param filters (F, C / groups, R, S)
     * @param bias (F)
     * @return (N, F, H', W')
     * @throws IllegalArgumentException when an array's length does not fit the shape
     */
    public static double[] forward(ConvolutionShape shape, double[] input, double[] filters, double[] bias) {
        requireInput(shape, input);
        requireFilters(shape, filters);
        Checks.length("bias", "filters", shape.filters(), bias);
        double[] output = new double[shape.outputLength()];
        for (int image = 0; image < shape.images(); image++) {
            for (int filter = 0; filter < shape.filters(); filter++) {
                for (int row = 0; row < shape.rows().output(); row++) {
                    for (int column = 0; column < shape.columns().output(); column++) {
                        output[shape.outputIndex(image, filter, row, column)] =
                                bias[filter] + window(shape, input, filters, image, filter, row, column);
                    }
                }
            }
        }
        return output;
    }

    /**
     * The gradient of a loss with respect to the filters.
     *
     * @param shape the sizes
     * @param input (N, C, H, W)
     * @param upstream the loss's gradient with respect to the output, (N, F, H', W')
     * @return (F, C / groups, R, S)
     * @throws IllegalArgumentException when an array's length does not fit the shape
     */
    public static double[] filterGradient(ConvolutionShape shape, double[] input, double[] upstream) {
        requireInput(shape, input);
        requireUpstream(shape, upstream);
        double[] gradient = new double[shape.filterLength()];
        for (int filter = 0; filter < shape.filters(); filter++) {
            for (int channel = 0; channel < shape.channelsPerGroup(); channel++) {
                for (int m = 0; m < shape.rows().kernel(); m++) {
                    for (int n = 0; n < shape.columns().kernel(); n++) {
                        gradient[shape.filterIndex(filter, channel, m, n)] =
                                weight(shape, input, upstream, filter, channel, m, n);
                    }
                }
            }
        }
        return gradient;
    }

    /**
     * The gradient of a loss with respect to the biases.
     *
     * @param shape the sizes
     * @param upstream the loss's gradient with respect to the output, (N, F, H', W')
     * @return (F)
     * @throws IllegalArgumentException when the array's length does not fit the shape
     */
    public static double[] biasGradient(ConvolutionShape shape, double[] upstream) {
        requireUpstream(shape, upstream);
        double[] gradient = new double[shape.filters()];
        int positions = shape.rows().output() * shape.columns().output();
        for (int i = 0; i < upstream.length; i++) {
            gradient[i / positions % shape.filters()] += upstream[i];
        }
        return gradient;
    }

    /**
     * The gradient of a loss with respect to the input.
     *
     * @param shape the sizes
     * @param filters (F, C / groups, R, S)
     * @param upstream the loss's gradient with respect to the output, (N, F, H', W')
     * @return (N, C, H, W)
     * @throws IllegalArgumentException when an array's length does not fit the shape
     */
    public static double[] inputGradient(ConvolutionShape shape, double[] filters, double[] upstream) {
        requireFilters(shape, filters);
        requireUpstream(shape, upstream);
        double[] gradient = new double[shape.inputLength()];
        for (int image = 0; image < shape.images(); image++) {
            for (int channel = 0; channel < shape.channels(); channel++) {
                for (int row = 0; row < shape.rows().input(); row++) {
                    for (int column = 0; column < shape.columns().input(); column++) {
                        gradient[shape.inputIndex(image, channel, row, column)] =
                                pixel(shape, filters, upstream, image, channel, row, column);
                    }
                }
            }
        }
        return gradient;
    }

    private static double window(
            ConvolutionShape shape, double[] input, double[] filters, int image, int filter, int row, int column) {
        int firstChannel = filter / shape.filtersPerGroup() * shape.channelsPerGroup();
        double sum = 0;
        for (int channel = 0; channel < shape.channelsPerGroup(); channel++) {
            for (int m = 0; m < shape.rows().kernel(); m++) {
                for (int n = 0; n < shape.columns().kernel(); n++) {
                    int y = shape.rows().pixel(row, m);
                    int x = shape.columns().pixel(column, n);
                    if (shape.rows().isInside(y) && shape.columns().isInside(x)) {
                        sum += filters[shape.filterIndex(filter, channel, m, n)]
                                * input[shape.inputIndex(image, firstChannel + channel, y, x)];
                    }
                }
            }
        }
        return sum;
    }

    private static double weight(
            ConvolutionShape shape, double[] input, double[] upstream, int filter, int channel, int m, int n) {
        int inputChannel = filter / shape.filtersPerGroup() * shape.channelsPerGroup() + channel;
        double sum = 0;
        for (int image = 0; image < shape.images(); image++) {
            for (int row = 0; row < shape.rows().output(); row++) {
                for (int column = 0; column < shape.columns().output(); column++) {
                    int y = shape.rows().pixel(row, m);
                    int x = shape.columns().pixel(column, n);
                    if (shape.rows().isInside(y) && shape.columns().isInside(x)) {
                        sum += upstream[shape.outputIndex(image, filter, row, column)]
                                * input[shape.inputIndex(image, inputChannel, y, x)];
                    }
                }
            }
        }
        return sum;
    }

    private static double pixel(
            ConvolutionShape shape, double[] filters, double[] upstream, int image, int channel, int y, int x) {
        int group = channel / shape.channelsPerGroup();
        int filterChannel = channel % shape.channelsPerGroup();
        double sum = 0;
        for (int f = group * shape.filtersPerGroup(); f < (group + 1) * shape.filtersPerGroup(); f++) {
            for (int m = 0; m < shape.rows().kernel(); m++) {
                for (int n = 0; n < shape.columns().kernel(); n++) {
                    int row = shape.rows().position(y, m);
                    int column = shape.columns().position(x, n);
                    if (row >= 0 && column >= 0) {
                        sum += filters[shape.filterIndex(f, filterChannel, m, n)]
                                * upstream[shape.outputIndex(image, f, row, column)];
                    }
                }
            }
        }
        return sum;
    }

    private static void requireInput(ConvolutionShape shape, double[] input) {
        Checks.length("input", "images x channels x rows x columns", shape.inputLength(), input);
    }

    private static void requireFilters(ConvolutionShape shape, double[] filters) {
        Checks.length("filters", "filters x channels of a group x rows x columns", shape.filterLength(), filters);
    }

    private static void requireUpstream(ConvolutionShape shape, double[] upstream) {
        Checks.length("upstream", "images x filters x output rows x output columns", shape.outputLength(), upstream);
    }
}
