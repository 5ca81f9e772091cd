package loupe.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Pooling, dense and cross-entropy: by hand, and against central differences. */
class ReferenceLayersTest {

    private static final PoolingShape HALVES = new PoolingShape(1, 1, new Axis(2, 2, 2, 0, 1), new Axis(4, 2, 2, 0, 1));

    @Test
    void poolingByHand() {
        double[] image = {1, 5, 2, 2, 3, 0, 2, 1};
        assertThat(ReferencePooling.max(HALVES, image)).containsExactly(5, 2);
        assertThat(ReferencePooling.average(HALVES, image)).containsExactly(2.25, 1.75);
        assertThat(ReferencePooling.maxGradient(HALVES, image, new double[] {10, 20}))
                .as("the first of equal pixels takes it all")
                .containsExactly(0, 10, 20, 0, 0, 0, 0, 0);
        assertThat(ReferencePooling.averageGradient(HALVES, new double[] {4, 8}))
                .containsExactly(1, 1, 2, 2, 1, 1, 2, 2);
    }

    /** The padding never wins, although zero is larger than every pixel here; the average counts it. */
    @Test
    void poolingWithPaddingByHand() {
        Axis axis = new Axis(2, 2, 2, 1, 1);
        PoolingShape shape = new PoolingShape(1, 1, axis, axis);
        double[] image = {-1, -2, -3, -4};
        assertThat(ReferencePooling.max(shape, image)).containsExactly(image);
        assertThat(ReferencePooling.average(shape, image)).containsExactly(-0.25, -0.5, -0.75, -1);
    }

    @Test
    void poolingAgreesWithCentralDifferencesOnRandomShapes() {
        RandomShapes random = new RandomShapes(2);
        for (int i = 0; i < 100; i++) {
            PoolingShape shape = random.pooling();
            double[] x = spread(random, shape.inputLength());
            double[] g = random.values(shape.outputLength());
            assertThat(RelativeError.between(
                            ReferencePooling.maxGradient(shape, x, g),
                            NumericalGradient.of(moved -> dot(g, ReferencePooling.max(shape, moved)), x)))
                    .isLessThan(1e-9);
            assertThat(RelativeError.between(
                            ReferencePooling.averageGradient(shape, g),
                            NumericalGradient.of(moved -> dot(g, ReferencePooling.average(shape, moved)), x)))
                    .isLessThan(1e-9);
        }
    }

    @Test
    void denseByHand() {
        double[] y =
                ReferenceDense.forward(2, new double[] {1, 2}, new double[] {1, 10, 100, 1000}, new double[] {5, 6});
        assertThat(y).containsExactly(26, 2106);
        assertThat(ReferenceDense.weightGradient(2, 2, new double[] {1, 2}, new double[] {3, 4}))
                .containsExactly(3, 6, 4, 8);
        assertThat(ReferenceDense.inputGradient(2, 2, new double[] {1, 10, 100, 1000}, new double[] {3, 4}))
                .containsExactly(403, 4030);
        assertThat(ReferenceDense.biasGradient(2, new double[] {3, 4, 30, 40})).containsExactly(33, 44);
    }

    @Test
    void denseAgreesWithCentralDifferences() {
        RandomShapes random = new RandomShapes(3);
        double[] x = random.values(15);
        double[] w = random.values(20);
        double[] b = random.values(4);
        double[] g = random.values(12);
        assertThat(RelativeError.between(
                        ReferenceDense.weightGradient(5, 4, x, g),
                        NumericalGradient.of(moved -> dot(g, ReferenceDense.forward(5, x, moved, b)), w)))
                .isLessThan(1e-9);
        assertThat(RelativeError.between(
                        ReferenceDense.inputGradient(5, 4, w, g),
                        NumericalGradient.of(moved -> dot(g, ReferenceDense.forward(5, moved, w, b)), x)))
                .isLessThan(1e-9);
        assertThat(RelativeError.between(
                        ReferenceDense.biasGradient(4, g),
                        NumericalGradient.of(moved -> dot(g, ReferenceDense.forward(5, x, w, moved)), b)))
                .isLessThan(1e-9);
    }

    /** Logits log 1, log 2, log 5 have probabilities 1/8, 2/8, 5/8. */
    @Test
    void crossEntropyByHand() {
        double[] logits = {0, Math.log(2), Math.log(5)};
        assertThat(ReferenceCrossEntropy.softmax(logits))
                .containsExactly(new double[] {0.125, 0.25, 0.625}, within(1e-15));
        double[][] batch = {logits, logits};
        int[] labels = {0, 2};
        assertThat(ReferenceCrossEntropy.loss(batch, labels))
                .isCloseTo((Math.log(8) + Math.log(8.0 / 5)) / 2, within(1e-15));
        assertThat(ReferenceCrossEntropy.gradient(batch, labels)[0])
                .containsExactly(new double[] {-0.875 / 2, 0.125, 0.3125}, within(1e-15));
    }

    /** The function is not linear: with steps of 2^-10 the error is of the order of 1e-6 / 6. */
    @Test
    void crossEntropyAgreesWithCentralDifferences() {
        double[] logits = new RandomShapes(4).values(5);
        int[] labels = {3};
        double[] numeric =
                NumericalGradient.of(moved -> ReferenceCrossEntropy.loss(new double[][] {moved}, labels), logits);
        assertThat(RelativeError.between(ReferenceCrossEntropy.gradient(new double[][] {logits}, labels)[0], numeric))
                .isLessThan(1e-6);
    }

    @Test
    void crossEntropyStaysFiniteForLargeLogits() {
        assertThat(ReferenceCrossEntropy.loss(new double[][] {{0, 2000}}, new int[] {0}))
                .isEqualTo(2000);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> ReferenceCrossEntropy.loss(new double[][] {{1}}, new int[] {0, 0}))
                .hasMessage("labels: expected one for each of 1 rows, got 2");
        assertThatThrownBy(() -> ReferenceDense.biasGradient(3, new double[4]))
                .hasMessage("upstream: expected a multiple of 3 values, got 4");
        assertThatThrownBy(() -> new PoolingShape(1, 1, new Axis(4, 2, 1, 2, 1), new Axis(4, 2, 1, 0, 1)))
                .hasMessage("padding: expected at most half the kernel (2), got 2");
    }

    /** Numbers at least 0.1 apart in random order, so that a small step changes no maximum. */
    private static double[] spread(RandomShapes random, int count) {
        double[] order = random.values(count);
        double[] sorted = Arrays.stream(order).sorted().toArray();
        return Arrays.stream(order)
                .map(value -> 0.1 * Arrays.binarySearch(sorted, value) - 1)
                .toArray();
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
