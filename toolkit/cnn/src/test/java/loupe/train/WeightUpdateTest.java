package loupe.train;

import static loupe.train.Training.adam;
import static loupe.train.Training.adamW;
import static loupe.train.Training.rmsProp;
import static loupe.train.Training.sgd;
import static loupe.train.Training.training;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import loupe.engine.Engines;
import loupe.engine.GradientLease;
import org.junit.jupiter.api.Test;

/** The loss 3 w has the gradient 3 everywhere, so each update can be worked out by hand. */
class WeightUpdateTest {

    /** Two steps on w = 1. */
    private static float[] twoSteps(Optimizer optimizer, Shape shape, double... factors) {
        try (NDManager manager = Engines.start().newManager();
                GradientLease lease = GradientLease.take("test")) {
            NDArray weight = manager.ones(shape);
            weight.setRequiresGradient(true);
            WeightUpdate update = WeightUpdate.of(optimizer, List.of(weight), manager);
            float[] values = new float[factors.length];
            for (int step = 0; step < factors.length; step++) {
                try (var collector = lease.record()) {
                    collector.backward(weight.mul(3).sum());
                }
                update.step(step, factors[step]);
                values[step] = weight.toFloatArray()[0];
            }
            weight.setRequiresGradient(false);
            return values;
        }
    }

    private static void isNear(float[] values, double... expected) {
        for (int i = 0; i < expected.length; i++) {
            // float32 near 1 has steps of 6e-8
            assertThat((double) values[i]).isEqualTo(expected[i], within(3e-7));
        }
    }

    @Test
    void plainDescent() {
        isNear(twoSteps(sgd(0.1), new Shape(2), 1, 1), 1 - 0.3, 1 - 0.6);
    }

    @Test
    void theScheduleScalesTheRate() {
        isNear(twoSteps(sgd(0.1), new Shape(2), 1, 0.5), 0.7, 0.55);
    }

    @Test
    void momentumAddsUpVelocities() {
        // v1 = 3, v2 = 0.9 x 3 + 3 = 5.7
        isNear(twoSteps(sgd(0.1).momentum(0.9), new Shape(2), 1, 1), 0.7, 0.7 - 0.57);
    }

    @Test
    void momentumDoesNotScaleTheVelocityByTheRate() {
        // v2 = 5.7 whatever the first rate was
        isNear(twoSteps(sgd(0.1).momentum(0.9), new Shape(2), 1, 0.1), 0.7, 0.7 - 0.057);
    }

    @Test
    void nesterovLooksAhead() {
        // 3 + 0.9 x 3 = 5.7, then 3 + 0.9 x 5.7 = 8.13
        isNear(twoSteps(sgd(0.1).momentum(0.9).withNesterov(), new Shape(2), 1, 1), 1 - 0.57, 1 - 0.57 - 0.813);
    }

    @Test
    void adamCorrectsItsBias() {
        // A constant gradient g has m / (1 - b1^t) = g and v / (1 - b2^t) = g^2, so each step is lr g / (|g| +
        // epsilon).
        isNear(twoSteps(adam(0.1), new Shape(2), 1, 1), 0.9, 0.8);
    }

    @Test
    void adamAddsEpsilonAfterTheCorrection() {
        // epsilon 1: each step is 0.1 x 3 / (3 + 1) = 0.075; with an uncorrected epsilon it would be near 0.0085.
        var coarse = new Optimizer.Adam(0.1, 0.9, 0.999, 1);
        isNear(twoSteps(coarse, new Shape(2), 1, 1), 0.925, 0.85);
    }

    @Test
    void decayIsDecoupledFromTheGradient() {
        // w - 0.1 x 0.5 w - 0.1, twice
        isNear(twoSteps(adamW(0.1).weightDecay(0.5), new Shape(2, 1), 1, 1), 0.85, 0.85 * 0.95 - 0.1);
    }

    @Test
    void decayFollowsTheSchedule() {
        isNear(twoSteps(adamW(0.1).weightDecay(0.5), new Shape(2, 1), 1, 0.5), 0.85, 0.85 * 0.975 - 0.05);
    }

    @Test
    void biasesDoNotDecay() {
        isNear(twoSteps(adamW(0.1).weightDecay(0.5), new Shape(2), 1, 1), 0.9, 0.8);
    }

    @Test
    void decayOfPlainDescentAddsToTheGradient() {
        // 1 - 0.1 (3 + 0.5 x 1) = 0.65, then 0.65 - 0.1 (3 + 0.5 x 0.65); a bias has none
        isNear(twoSteps(sgd(0.1).weightDecay(0.5), new Shape(2, 1), 1, 1), 0.65, 0.65 - 0.3325);
        isNear(twoSteps(sgd(0.1).weightDecay(0.5), new Shape(2), 1, 1), 0.7, 0.4);
    }

    @Test
    void rmsPropByHand() {
        // v1 = 0.1 x 9 = 0.9, v2 = 0.9 x 0.9 + 0.9 = 1.71
        double first = 1 - 0.01 * 3 / Math.sqrt(0.9);
        isNear(twoSteps(rmsProp(0.01), new Shape(2), 1, 1), first, first - 0.01 * 3 / Math.sqrt(1.71));
    }

    /** Gradients 3 and -4 have the norm 5. */
    @Test
    void clippingIsRightOnBothSides() {
        var plain = training().optimizer(sgd(1));
        isNear(oneStep(plain), -3, 4);
        isNear(oneStep(plain.clipNorm(1)), -0.6, 0.8);
        isNear(oneStep(plain.clipNorm(6)), -3, 4);
        isNear(oneStep(plain.clipValue(2)), -2, 2);
        isNear(oneStep(plain.clipValue(3.5)), -3, 3.5);
        // 2 and -2 have the norm 2 sqrt 2
        isNear(oneStep(plain.clipValue(2).clipNorm(1)), -Math.sqrt(0.5), Math.sqrt(0.5));
    }

    @Test
    void theNormIsThatOfAllWeightsTogether() {
        try (NDManager manager = Engines.start().newManager();
                GradientLease lease = GradientLease.take("test")) {
            List<NDArray> weights = List.of(manager.zeros(new Shape(1)), manager.zeros(new Shape(1)));
            weights.forEach(weight -> weight.setRequiresGradient(true));
            var update = WeightUpdate.of(training().optimizer(sgd(1)).clipNorm(1), weights, manager);
            for (int step = 1; step <= 2; step++) {
                try (var collector = lease.record()) {
                    collector.backward(weights.get(0)
                            .mul(3)
                            .sum()
                            .add(weights.get(1).mul(-4).sum()));
                }
                update.step(step - 1, 1);
                // The second step's gradients would be larger, had the first not left them zero.
                isNear(weights.get(0).toFloatArray(), -0.6 * step);
                isNear(weights.get(1).toFloatArray(), 0.8 * step);
            }
            weights.forEach(weight -> weight.setRequiresGradient(false));
        }
    }

    private static float[] oneStep(TrainingConfig config) {
        try (NDManager manager = Engines.start().newManager();
                GradientLease lease = GradientLease.take("test")) {
            NDArray weight = manager.zeros(new Shape(2));
            weight.setRequiresGradient(true);
            WeightUpdate update = WeightUpdate.of(config, List.of(weight), manager);
            try (var collector = lease.record()) {
                collector.backward(
                        weight.mul(manager.create(new float[] {3, -4})).sum());
            }
            update.step(0, 1);
            weight.setRequiresGradient(false);
            return weight.toFloatArray();
        }
    }
}
