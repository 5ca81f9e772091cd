package loupe.train;

import static loupe.train.Training.adam;
import static loupe.train.Training.adamW;
import static loupe.train.Training.cosine;
import static loupe.train.Training.sgd;
import static loupe.train.Training.training;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TrainingConfigTest {

    @Test
    void saysWhichNumberIsWrong() {
        assertThatThrownBy(() -> training().epochs(0)).hasMessage("epochs: expected >= 1, got 0");
        assertThatThrownBy(() -> training().batchSize(-3)).hasMessage("batchSize: expected >= 1, got -3");
        assertThatThrownBy(() -> adam(0)).hasMessage("learningRate: expected > 0 and finite, got 0.0");
        assertThatThrownBy(() -> adam(Double.NaN)).hasMessage("learningRate: expected > 0 and finite, got NaN");
        assertThatThrownBy(() -> adam(1e-3).betas(0.9, 1)).hasMessage("beta2: expected in [0, 1), got 1.0");
        assertThatThrownBy(() -> sgd(0.1).momentum(1)).hasMessage("momentum: expected in [0, 1), got 1.0");
        assertThatThrownBy(() -> sgd(0.1).withNesterov())
                .hasMessage("nesterov: expected a momentum > 0 with it, got 0.0");
        assertThatThrownBy(() -> adamW(1e-3).weightDecay(-1))
                .hasMessage("weightDecay: expected >= 0 and finite, got -1.0");
        assertThatThrownBy(() -> training().optimizer(null)).hasMessageContaining("optimizer: expected adam(...)");
    }

    @Test
    void changesOneThingAtATime() {
        var base = training();
        assertThat(base.epochs(7))
                .isEqualTo(new TrainingConfig(
                        7,
                        base.batchSize(),
                        base.optimizer(),
                        base.schedule(),
                        base.loss(),
                        base.data(),
                        base.gradients(),
                        base.stop(),
                        base.run(),
                        base.seed(),
                        base.checkpoints()));
        assertThat(base.seed(7).epochs()).isEqualTo(1);
        assertThat(base.optimizer(sgd(0.1)).optimizer()).isEqualTo(sgd(0.1));
        assertThat(base).isEqualTo(training());
    }

    @Test
    void readsAsItIsTyped() {
        assertThat(training().epochs(3).optimizer(sgd(0.1).momentum(0.9).withNesterov()))
                .hasToString("training().epochs(3).batchSize(64).optimizer(sgd(0.1).momentum(0.9).withNesterov())"
                        + ".schedule(constant()).loss(crossEntropy()).seed(42)");
    }

    @Test
    void cosineFallsFromOneThroughAHalfToZero() {
        assertThat(cosine().factor(0, 10)).isEqualTo(1);
        assertThat(cosine().factor(5, 10)).isEqualTo(0.5, within(1e-15));
        assertThat(cosine().factor(10, 10)).isEqualTo(0, within(1e-15));
    }
}
