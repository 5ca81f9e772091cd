package loupe.train;

import static loupe.train.Training.crossEntropy;
import static loupe.train.Training.training;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Random;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import loupe.engine.Engines;
import loupe.engine.GradientLease;
import loupe.theory.NumericalGradient;
import loupe.theory.ReferenceCrossEntropy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The losses by hand, against loops in double, and their gradients against central differences. */
class ObjectiveTest {

    private static final float NOBODY_KNOWS = Float.NaN;
    private static NDManager manager;

    @BeforeAll
    static void open() {
        manager = Engines.start().newManager();
    }

    @AfterAll
    static void close() {
        manager.close();
    }

    private static NDArray rows(float[][] values) {
        return manager.create(values);
    }

    private static NDArray labels(long... values) {
        return manager.create(values, new Shape(values.length, 1));
    }

    /** Logits of 0 give ln 2 for any label: with weights 1 and 3, (1 ln 2 + 3 ln 2) / (1 + 3). With ln 3 the shares are 3/4, 1/4. */
    @Test
    void weightedMeanByHand() {
        float ln3 = (float) Math.log(3);
        var output = rows(new float[][] {{ln3, 0}, {ln3, 0}});
        var weighted = new WeightedCrossEntropyObjective(new float[] {1, 3}, 0);
        double expected = (-Math.log(0.75) - 3 * Math.log(0.25)) / 4;
        assertThat(weighted.loss(output, labels(0, 1)).getFloat()).isCloseTo((float) expected, within(1e-6f));
        assertThat(weighted.hits(output, labels(0, 1)).getLong()).isEqualTo(1);
    }

    /** Smoothing of 0.2 over two classes takes 0.9 of the label and 0.1 of the other. */
    @Test
    void smoothingByHand() {
        var output = rows(new float[][] {{(float) Math.log(3), 0}});
        double expected = -0.9 * Math.log(0.75) - 0.1 * Math.log(0.25);
        assertThat(new WeightedCrossEntropyObjective(new float[] {1, 1}, 0.2)
                        .loss(output, labels(0))
                        .getFloat())
                .isCloseTo((float) expected, within(1e-6f));
    }

    /** An image that is 3/4 of one class: the mean of both losses by these shares. */
    @Test
    void mixedImageByHand() {
        var output = rows(new float[][] {{(float) Math.log(3), 0}});
        var shares = rows(new float[][] {{0.75f, 0.25f}});
        var plain = new WeightedCrossEntropyObjective(new float[] {1, 1}, 0);
        double expected = -0.75 * Math.log(0.75) - 0.25 * Math.log(0.25);
        assertThat(plain.loss(output, shares).getFloat()).isCloseTo((float) expected, within(1e-6f));
        assertThat(plain.hits(output, shares).getLong()).isEqualTo(1);
    }

    @Test
    void equalWeightsAreNoWeights() {
        float[][] logits = random(6, 4);
        var target = labels(0, 1, 2, 3, 0, 1);
        float plain = new CrossEntropyObjective().loss(rows(logits), target).getFloat();
        for (float weight : new float[] {1, 7}) {
            var equal = new WeightedCrossEntropyObjective(new float[] {weight, weight, weight, weight}, 0);
            assertThat(equal.loss(rows(logits), target).getFloat()).isCloseTo(plain, within(1e-6f));
        }
        double[][] same = doubles(logits);
        assertThat((double) plain)
                .isCloseTo(ReferenceCrossEntropy.loss(same, new int[] {0, 1, 2, 3, 0, 1}), within(1e-6));
    }

    @Test
    void gradientOfTheWeightedSmoothedMixedLoss() {
        float[][] logits = random(3, 4);
        float[][] shares = {{1, 0, 0, 0}, {0, 0.3f, 0, 0.7f}, {0, 0, 1, 0}};
        float[] weights = {0.5f, 1, 2, 4};
        var objective = new WeightedCrossEntropyObjective(weights, 0.1);
        double[] reference = NumericalGradient.of(z -> loops(z, shares, weights, 0.1), flat(logits));
        assertThat(gradient(objective, logits, rows(shares))).containsExactly(reference, within(1e-6));
        assertThat((double) objective.loss(rows(logits), rows(shares)).getFloat())
                .isCloseTo(loops(flat(logits), shares, weights, 0.1), within(1e-6));
    }

    /** The formula of {@link Loss.CrossEntropy} in loops and in double. */
    private static double loops(double[] z, float[][] shares, float[] weights, double smoothing) {
        int k = weights.length;
        double sum = 0;
        double weight = 0;
        for (int n = 0; n < shares.length; n++) {
            double[] p = ReferenceCrossEntropy.softmax(Arrays.copyOfRange(z, n * k, (n + 1) * k));
            for (int c = 0; c < k; c++) {
                sum -= weights[c] * ((1 - smoothing) * shares[n][c] + smoothing / k) * Math.log(p[c]);
                weight += weights[c] * shares[n][c];
            }
        }
        return sum / weight;
    }

    /** Known are 3 of 4: (1 + 4 + 0) / 3. */
    @Test
    void maskedErrorByHand() {
        var output = rows(new float[][] {{1, 2}, {3, 4}});
        var target = rows(new float[][] {{0, NOBODY_KNOWS}, {5, 4}});
        var masked = new MaskedSquaredErrorObjective();
        assertThat(masked.loss(output, target).getFloat()).isCloseTo(5 / 3f, within(1e-6f));
        assertThat(masked.weight(target)).isEqualTo(3);
        var nothing = rows(new float[][] {{NOBODY_KNOWS, NOBODY_KNOWS}, {NOBODY_KNOWS, NOBODY_KNOWS}});
        assertThat(masked.loss(output, nothing).getFloat()).isZero();
        assertThat(gradient(masked, new float[][] {{1, 2}, {3, 4}}, nothing)).containsOnly(0);
    }

    @Test
    void maskedErrorOfWholeTargetsIsThePlainOne() {
        float[][] output = random(5, 3);
        float[][] target = random(5, 3);
        assertThat(new MaskedSquaredErrorObjective()
                        .loss(rows(output), rows(target))
                        .getFloat())
                .isCloseTo(
                        new SquaredErrorObjective()
                                .loss(rows(output), rows(target))
                                .getFloat(),
                        within(1e-6f));
    }

    @Test
    void gradientOfTheMaskedError() {
        float[][] output = random(3, 2);
        float[][] target = {{1, NOBODY_KNOWS}, {NOBODY_KNOWS, NOBODY_KNOWS}, {0.5f, -1}};
        double[] reference = NumericalGradient.of(
                z -> {
                    double sum = 0;
                    for (int i = 0; i < z.length; i++) {
                        double t = target[i / 2][i % 2];
                        sum += Double.isNaN(t) ? 0 : (z[i] - t) * (z[i] - t);
                    }
                    return sum / 3;
                },
                flat(output));
        assertThat(gradient(new MaskedSquaredErrorObjective(), output, rows(target)))
                .containsExactly(reference, within(1e-6));
    }

    /** p = 3/4: -(1/4)^2 ln(3/4); a gamma of 0 is cross entropy. */
    @Test
    void focalByHand() {
        var output = rows(new float[][] {{(float) Math.log(3), 0}});
        assertThat(new FocalObjective(2).loss(output, labels(0)).getFloat())
                .isCloseTo((float) (-Math.log(0.75) / 16), within(1e-6f));
        assertThat(new FocalObjective(0).loss(output, labels(1)).getFloat())
                .isCloseTo((float) -Math.log(0.25), within(1e-6f));
        assertThat(new FocalObjective(2).hits(output, labels(0)).getLong()).isEqualTo(1);
        assertThat(new FocalObjective(2).hits(output, labels(1)).getLong()).isZero();
    }

    @Test
    void gradientOfTheFocalLoss() {
        float[][] logits = random(3, 4);
        float[][] shares = {{1, 0, 0, 0}, {0, 0.3f, 0, 0.7f}, {0, 0, 1, 0}};
        double[] reference = NumericalGradient.of(z -> focal(z, shares, 1.5), flat(logits));
        assertThat(gradient(new FocalObjective(1.5), logits, rows(shares))).containsExactly(reference, within(1e-6));
        float[][] numbers = {{1, 0, 0, 0}, {0, 0, 0, 1}, {0, 0, 1, 0}};
        double[] plain = NumericalGradient.of(z -> focal(z, numbers, 1.5), flat(logits));
        assertThat(gradient(new FocalObjective(1.5), logits, labels(0, 3, 2))).containsExactly(plain, within(1e-6));
    }

    private static double focal(double[] z, float[][] shares, double gamma) {
        double sum = 0;
        for (int n = 0; n < shares.length; n++) {
            double[] p = ReferenceCrossEntropy.softmax(Arrays.copyOfRange(z, n * 4, (n + 1) * 4));
            for (int c = 0; c < 4; c++) {
                sum -= shares[n][c] * Math.pow(1 - p[c], gamma) * Math.log(p[c]);
            }
        }
        return sum / shares.length;
    }

    /** An image that is right for certain: no slope that is not a number, for any gamma. */
    @Test
    void focalOfACertainImageHasAFiniteGradient() {
        for (double gamma : new double[] {0.5, 1, 2}) {
            assertThat(gradient(new FocalObjective(gamma), new float[][] {{200, 0}}, labels(0)))
                    .containsExactly(new double[] {0, 0}, within(1e-3));
        }
    }

    /** Errors 0.5 and -3 at delta 1: (0.125 + 2.5) / 2. */
    @Test
    void huberByHandAndItsGradient() {
        float[][] output = {{0.5f, -3}};
        float[][] target = {{0, 0}};
        assertThat(new HuberObjective(1).loss(rows(output), rows(target)).getFloat())
                .isEqualTo(1.3125f);
        double[] reference = NumericalGradient.of(
                z -> {
                    double sum = 0;
                    for (double d : z) {
                        sum += Math.abs(d) <= 1 ? d * d / 2 : Math.abs(d) - 0.5;
                    }
                    return sum / 2;
                },
                flat(output));
        assertThat(gradient(new HuberObjective(1), output, rows(target))).containsExactly(reference, within(1e-6));
        assertThat(reference).containsExactly(new double[] {0.25, -0.5}, within(1e-9));
    }

    /** 6 of the first class and 2 of the second: 8 / (2 * 6) and 8 / (2 * 2). */
    @Test
    void balancedWeightsComeFromTheTrainingPart() {
        var set = ImageSet.ofBytes(
                "six and two",
                new ImageShape(1, 1, 1),
                new byte[8],
                new int[] {0, 0, 0, 0, 0, 0, 1, 1},
                java.util.List.of("a", "b"));
        var byCounts = Objective.training(training().loss(crossEntropy().withBalancedWeights()), set);
        var byHand = new WeightedCrossEntropyObjective(new float[] {8 / 12f, 2}, 0);
        float[][] logits = random(3, 2);
        var target = labels(0, 1, 0);
        assertThat(byCounts.loss(rows(logits), target).getFloat())
                .isEqualTo(byHand.loss(rows(logits), target).getFloat());
    }

    private static double[] gradient(Objective objective, float[][] output, NDArray target) {
        var variable = rows(output);
        variable.setRequiresGradient(true);
        try (var lease = GradientLease.take("test");
                var collector = lease.record()) {
            collector.backward(objective.loss(variable, target));
        }
        float[] gradient = variable.getGradient().toFloatArray();
        double[] doubles = new double[gradient.length];
        for (int i = 0; i < gradient.length; i++) {
            doubles[i] = gradient[i];
        }
        return doubles;
    }

    private static float[][] random(int rows, int columns) {
        var random = new Random(5);
        float[][] values = new float[rows][columns];
        for (float[] row : values) {
            for (int k = 0; k < columns; k++) {
                row[k] = (float) random.nextGaussian();
            }
        }
        return values;
    }

    private static double[][] doubles(float[][] values) {
        double[][] doubles = new double[values.length][];
        for (int n = 0; n < values.length; n++) {
            doubles[n] = flat(new float[][] {values[n]});
        }
        return doubles;
    }

    private static double[] flat(float[][] values) {
        return Arrays.stream(values)
                .flatMapToDouble(
                        row -> java.util.stream.IntStream.range(0, row.length).mapToDouble(k -> row[k]))
                .toArray();
    }
}
