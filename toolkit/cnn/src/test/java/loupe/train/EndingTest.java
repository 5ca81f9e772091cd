package loupe.train;

import static loupe.layer.Layers.custom;
import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.flatten;
import static loupe.layer.Layers.input;
import static loupe.model.Models.cnn;
import static loupe.train.Training.fit;
import static loupe.train.Training.sgd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.nn.LambdaBlock;
import java.util.Comparator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The ways a training ends before its last epoch. */
class EndingTest {

    @AfterEach
    void leavesNoInterruptToTheNextTest() {
        Thread.interrupted();
    }

    private static Callback at(Class<? extends TrainingEvent> kind, int times, Runnable action) {
        AtomicLong seen = new AtomicLong();
        return event -> {
            if (kind.isInstance(event) && seen.incrementAndGet() == times) {
                action.run();
            }
            return Signal.CONTINUE;
        };
    }

    @Test
    void anInfiniteLossStopsWithinOneStepAndKeepsTheFirstWeights() {
        var config = Tiny.CONFIG.optimizer(sgd(1e30));
        try (Run run = fit(Tiny.convnet(), Tiny.digits(), config);
                var fresh = Tiny.convnet().initialise(config.seed())) {
            var steps = run.history().steps();
            assertThat(run.status()).isEqualTo(Status.NON_FINITE);
            assertThat(Float.isFinite(steps.get(steps.size() - 1).loss())).isFalse();
            assertThat(steps.subList(0, steps.size() - 1)).allMatch(s -> Float.isFinite(s.loss()));
            assertThat(steps.size()).isLessThanOrEqualTo(3);
            assertThat(run.network().weightsSha256()).isEqualTo(fresh.weightsSha256());
            assertThat(run.explanation())
                    .contains("the loss of step " + steps.size() + " in epoch 1 was ")
                    .contains("kept are the first weights");
        }
    }

    @Test
    void afterAGoodEpochItsWeightsAreKept() {
        var weights = new AtomicReference<String>();
        var poisoned = new AtomicBoolean();
        Callback poison = event -> {
            if (event instanceof TrainingEvent.EpochEnded ended) {
                weights.set(ended.record().weightsSha256());
            }
            // Three steps into the second epoch, so that its weights have moved on.
            poisoned.compareAndSet(
                    false,
                    event instanceof TrainingEvent.StepEnded s && s.loss().step() == 26);
            return Signal.CONTINUE;
        };
        var gate = custom("gate", () -> LambdaBlock.singleton(x -> poisoned.get() ? x.mul(Float.NaN) : x), s -> s, 0);
        var network = cnn(input(1, 8, 8), flatten(), dense(10), gate);
        try (Run run = fit(network, Tiny.digits(), Tiny.CONFIG.epochs(3), poison)) {
            assertThat(run.status()).isEqualTo(Status.NON_FINITE);
            assertThat(run.history().epochs()).hasSize(1);
            assertThat(run.network().weightsSha256()).isEqualTo(weights.get());
            assertThat(run.explanation()).contains("kept are the weights of epoch 1");
        }
    }

    @Test
    void anInterruptEndsBetweenTwoStepsAndIsSetAgain() {
        Callback interrupt = at(
                TrainingEvent.StepEnded.class, 3, () -> Thread.currentThread().interrupt());
        try (Run run = fit(Tiny.convnet(), Tiny.digits(), Tiny.CONFIG, interrupt)) {
            assertThat(Thread.interrupted()).isTrue();
            assertThat(run.status()).isEqualTo(Status.INTERRUPTED);
            assertThat(run.history().steps()).hasSize(3);
            assertThat(run.history().epochs()).isEmpty();
            assertThat(run.explanation()).isEqualTo("interrupted after step 3 of 46; its weights are kept");
        }
    }

    /** From the second epoch on the validation goes wrong on purpose; the interrupt comes in the fourth. */
    @Test
    void anInterruptKeepsTheWeightsOfTheBestEpoch() {
        var wrong = new AtomicBoolean();
        Callback spoil = event -> {
            wrong.set(event instanceof TrainingEvent.StepEnded s
                    && s.loss().step() > 23
                    && s.loss().step() % 23 == 0);
            return Signal.CONTINUE;
        };
        Callback interrupt = at(
                TrainingEvent.StepEnded.class, 80, () -> Thread.currentThread().interrupt());
        var gate = custom("gate", () -> LambdaBlock.singleton(x -> wrong.get() ? x.mul(0) : x), s -> s, 0);
        var network = cnn(input(1, 8, 8), flatten(), dense(10), gate);
        var config = Tiny.CONFIG.epochs(5);
        try (Run run = fit(network, Tiny.digits(), config, spoil, interrupt)) {
            var epochs = run.history().epochs();
            var best = epochs.stream()
                    .min(Comparator.comparingDouble(EpochRecord::validationLoss))
                    .orElseThrow();
            assertThat(epochs).hasSize(3);
            assertThat(best).as("else the case tells nothing").isEqualTo(epochs.get(0));
            assertThat(run.network().weightsSha256()).isEqualTo(best.weightsSha256());
            assertThat(run.explanation())
                    .isEqualTo(
                            "interrupted after step 80 of 115; kept are the weights of epoch 1, the best so far by validation loss");
        }
    }

    @Test
    void callbacksSeeTheEndWithoutTheInterrupt() {
        var flag = new AtomicReference<Boolean>();
        Callback interrupt = at(
                TrainingEvent.StepEnded.class, 3, () -> Thread.currentThread().interrupt());
        Callback look = at(
                TrainingEvent.Ended.class,
                1,
                () -> flag.set(Thread.currentThread().isInterrupted()));
        fit(Tiny.convnet(), Tiny.digits(), Tiny.CONFIG, interrupt, look).close();
        assertThat(flag.get()).isFalse();
    }

    @Test
    void anInterruptFromOutsideEndsWithinASecond() throws InterruptedException {
        var started = new CountDownLatch(1);
        var status = new AtomicReference<Status>();
        Callback go = at(TrainingEvent.StepEnded.class, 5, started::countDown);
        var thread = new Thread(() -> {
            try (Run run = fit(Tiny.convnet(), Tiny.digits(), Tiny.CONFIG.epochs(100_000), go)) {
                status.set(run.status());
            }
        });
        thread.start();
        assertThat(started.await(60, TimeUnit.SECONDS)).isTrue();
        thread.interrupt();
        thread.join(1000);
        assertThat(status.get()).isEqualTo(Status.INTERRUPTED);
    }

    @Test
    void aCallbackStops() {
        Callback stop = event -> event instanceof TrainingEvent.EpochEnded ? Signal.STOP : Signal.CONTINUE;
        try (Run run = fit(Tiny.convnet(), Tiny.digits(), Tiny.CONFIG, stop)) {
            assertThat(run.status()).isEqualTo(Status.STOPPED);
            assertThat(run.history().epochs()).hasSize(1);
            assertThat(run.explanation())
                    .isEqualTo("a callback asked to stop after step 23 of 46; its weights are kept");
        }
    }

    @Test
    void aThrowingCallbackIsDroppedAndNamedOnce() {
        var calls = new AtomicLong();
        Callback bad = event -> {
            calls.incrementAndGet();
            throw new IllegalStateException("no screen");
        };
        try (Run run = fit(Tiny.onePixel(), Tiny.pixels(20), Tiny.CONFIG, bad)) {
            assertThat(run.status()).isEqualTo(Status.OK);
            assertThat(calls).hasValue(1);
            assertThat(run.notices())
                    .containsExactly("callback loupe.train.EndingTest (lambda) was dropped at Started: "
                            + "java.lang.IllegalStateException: no screen");
        }
    }

    @Test
    void twoTrainingsAtOnceAreRefusedInWords() throws InterruptedException {
        var message = new AtomicReference<String>();
        Callback second = at(TrainingEvent.StepEnded.class, 1, () -> {
            var thread = new Thread(() -> {
                try {
                    fit(Tiny.onePixel(), Tiny.pixels(20), Tiny.CONFIG).close();
                } catch (IllegalStateException e) {
                    message.set(e.getMessage());
                }
            });
            thread.start();
            try {
                thread.join(10_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        try (Run run = fit(Tiny.convnet(), Tiny.digits(), Tiny.CONFIG, second)) {
            assertThat(run.status()).isEqualTo(Status.OK);
        }
        assertThat(message.get()).contains("in use by").contains("fit");
    }

    @Test
    void whatDoesNotFitIsFoundBeforeTheFirstStep() {
        var pixels = Tiny.pixels(20);
        assertThatThrownBy(() -> fit(Tiny.convnet(), pixels, Tiny.CONFIG))
                .hasMessage(
                        "data.training().shape(): expected (C=1, H=8, W=8) as the network's input, got (C=1, H=1, W=1)");
        assertThatThrownBy(() -> fit(cnn(input(1, 1, 1), flatten(), dense(3)), pixels, Tiny.CONFIG))
                .hasMessage("cnn: expected as many outputs as data.training() has classes, 2, got 3");
        assertThatThrownBy(() -> fit(Tiny.onePixel(), pixels, Tiny.CONFIG.loss(Training.meanSquaredError())))
                .hasMessage("loss: expected crossEntropy() for a set with labels, got meanSquaredError()");
    }
}
