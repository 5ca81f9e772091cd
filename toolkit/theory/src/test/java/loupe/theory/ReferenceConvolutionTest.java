package loupe.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class ReferenceConvolutionTest {

    /** Image 1 2 3 / 4 5 6 / 7 8 9, kernel 1 2 / 3 4: the first window is 1 + 4 + 12 + 20 = 37. */
    @Test
    void forwardByHand() {
        assertThat(ReferenceConvolution.forward(plain(), counting(9), counting(4), new double[] {0}))
                .containsExactly(37, 47, 67, 77);
        assertThat(ReferenceConvolution.forward(plain(), counting(9), counting(4), new double[] {0.5}))
                .containsExactly(37.5, 47.5, 67.5, 77.5);
    }

    /** With upstream 1 0 / 0 0 each gradient is the first window itself. */
    @Test
    void gradientsOfOneOutputByHand() {
        double[] first = {1, 0, 0, 0};
        assertThat(ReferenceConvolution.filterGradient(plain(), counting(9), first))
                .containsExactly(1, 2, 4, 5);
        assertThat(ReferenceConvolution.inputGradient(plain(), counting(4), first))
                .containsExactly(1, 2, 0, 3, 4, 0, 0, 0, 0);
        assertThat(ReferenceConvolution.biasGradient(plain(), new double[] {1, 2, 3, 4}))
                .containsExactly(10);
    }

    /** Stride 2, padding 1: the four windows see the corners' 1x1 with the kernel's last tap, and so on. */
    @Test
    void strideAndPaddingByHand() {
        Axis axis = new Axis(3, 2, 2, 1, 1);
        ConvolutionShape shape = new ConvolutionShape(1, 1, 1, 1, axis, axis);
        assertThat(ReferenceConvolution.forward(shape, counting(9), counting(4), new double[1]))
                .containsExactly(4 * 1, 3 * 2 + 4 * 3, 2 * 4 + 4 * 7, 1 * 5 + 2 * 6 + 3 * 8 + 4 * 9);
    }

    /** Dilation 2 on three pixels puts the taps on the corners 1, 3, 7 and 9. */
    @Test
    void dilationByHand() {
        Axis axis = new Axis(3, 2, 1, 0, 2);
        ConvolutionShape shape = new ConvolutionShape(1, 1, 1, 1, axis, axis);
        assertThat(ReferenceConvolution.forward(shape, counting(9), counting(4), new double[1]))
                .containsExactly(1 + 2 * 3 + 3 * 7 + 4 * 9);
    }

    /** Two groups of one channel and one filter: each filter scales its own channel. */
    @Test
    void groupsByHand() {
        Axis axis = new Axis(1, 1, 1, 0, 1);
        ConvolutionShape grouped = new ConvolutionShape(1, 2, 2, 2, axis, axis);
        assertThat(ReferenceConvolution.forward(grouped, new double[] {3, 5}, new double[] {10, 100}, new double[2]))
                .containsExactly(30, 500);
        ConvolutionShape full = new ConvolutionShape(1, 2, 2, 1, axis, axis);
        assertThat(ReferenceConvolution.forward(full, new double[] {3, 5}, new double[] {10, 100, 1, 2}, new double[2]))
                .containsExactly(530, 13);
    }

    /** The loss is linear in each argument, so central differences are exact but for rounding. */
    @Test
    void formulasAgreeWithCentralDifferencesOnRandomShapes() {
        RandomShapes random = new RandomShapes(1);
        double worst = 0;
        for (int i = 0; i < 200; i++) {
            worst = Math.max(worst, error(random, random.convolution()));
        }
        System.out.printf("convolution formulas against central differences: 200 shapes, worst error %.1e%n", worst);
        assertThat(worst).isBetween(Double.MIN_VALUE, 1e-9);
    }

    @Test
    void refusesArraysThatDoNotFit() {
        assertThatThrownBy(() -> ReferenceConvolution.forward(plain(), counting(8), counting(4), new double[1]))
                .hasMessage("input: expected 9 values (images x channels x rows x columns), got 8");
        assertThatThrownBy(() -> ReferenceConvolution.inputGradient(plain(), counting(4), counting(5)))
                .hasMessage("upstream: expected 4 values (images x filters x output rows x output columns), got 5");
        Axis axis = new Axis(1, 1, 1, 0, 1);
        assertThatThrownBy(() -> new ConvolutionShape(1, 3, 2, 2, axis, axis))
                .hasMessage("channels: expected a multiple of groups (2), got 3");
    }

    private static double error(RandomShapes random, ConvolutionShape shape) {
        double[] x = random.values(shape.inputLength());
        double[] k = random.values(shape.filterLength());
        double[] b = random.values(shape.filters());
        double[] g = random.values(shape.outputLength());
        double toFilters =
                error(ReferenceConvolution.filterGradient(shape, x, g), k, moved -> loss(shape, x, moved, b, g));
        double toBias = error(ReferenceConvolution.biasGradient(shape, g), b, moved -> loss(shape, x, k, moved, g));
        double toInput =
                error(ReferenceConvolution.inputGradient(shape, k, g), x, moved -> loss(shape, moved, k, b, g));
        return Math.max(toFilters, Math.max(toBias, toInput));
    }

    private static double error(double[] gradient, double[] at, ToDoubleFunction<double[]> loss) {
        return RelativeError.between(gradient, NumericalGradient.of(loss, at));
    }

    private static double loss(ConvolutionShape shape, double[] x, double[] k, double[] b, double[] g) {
        double[] y = ReferenceConvolution.forward(shape, x, k, b);
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += g[i] * y[i];
        }
        return sum;
    }

    private static ConvolutionShape plain() {
        Axis axis = new Axis(3, 2, 1, 0, 1);
        return new ConvolutionShape(1, 1, 1, 1, axis, axis);
    }

    private static double[] counting(int count) {
        return Grid.counting(1, count).values();
    }
}
