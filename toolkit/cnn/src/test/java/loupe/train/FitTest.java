package loupe.train;

import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.flatten;
import static loupe.layer.Layers.input;
import static loupe.model.Models.cnn;
import static loupe.train.Training.fit;
import static loupe.train.Training.meanSquaredError;
import static loupe.train.Training.sgd;
import static loupe.train.Training.training;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import loupe.data.prepare.Preprocessing;
import loupe.engine.Engines;
import loupe.model.Models;
import org.junit.jupiter.api.Test;

class FitTest {

    @Test
    void learnsDigits() {
        try (Run run = fit(Tiny.convnet(), Tiny.digits(), Tiny.CONFIG.epochs(5))) {
            assertThat(run.status()).isEqualTo(Status.OK);
            assertThat(run.history().epochs()).hasSize(5);
            assertThat(run.history().last().validationAccuracy()).isGreaterThan(0.9);
            assertThat(run.history().last().trainingAccuracy()).isBetween(0.9, 1.0);
            assertThat(run.explanation()).isEqualTo("5 epochs were run to the end");
        }
    }

    @Test
    void itsOwnValidationAgreesWithPredictions() {
        var data = Tiny.digits();
        try (Run run = fit(Tiny.withChance(), data, Tiny.CONFIG)) {
            var predictions = Models.predict(run.network(), data.validation());
            double right = 0;
            double loss = 0;
            for (int i = 0; i < predictions.size(); i++) {
                int label = data.validation().label(i);
                right += predictions.predicted(i) == label ? 1 : 0;
                loss -= Math.log(predictions.probabilities()[i][label]);
            }
            assertThat(run.history().last().validationAccuracy()).isEqualTo(right / predictions.size(), within(1e-9));
            // float32 sums in two different batchings
            assertThat(run.history().last().validationLoss()).isEqualTo(loss / predictions.size(), within(1e-4));
        }
    }

    @Test
    void usesTheSmallerLastBatch() {
        var steps = new ArrayList<StepLoss>();
        Callback note = event -> {
            if (event instanceof TrainingEvent.StepEnded ended) {
                steps.add(ended.loss());
            }
            return Signal.CONTINUE;
        };
        try (Run run = fit(Tiny.onePixel(), Tiny.pixels(20), Tiny.CONFIG.batchSize(4), note)) {
            // 10 training images in batches of 4, 4 and 2, twice
            assertThat(steps).hasSize(6).isEqualTo(run.history().steps());
            assertThat(steps.get(5).epoch()).isEqualTo(2);
            assertThat(steps.get(5).step()).isEqualTo(6);
            double mean = (4 * steps.get(0).loss()
                            + 4 * steps.get(1).loss()
                            + 2 * steps.get(2).loss())
                    / 10.0;
            assertThat(run.history().epochs().get(0).trainingLoss()).isEqualTo(mean, within(1e-6));
        }
    }

    @Test
    void aBatchMayBeLargerThanTheSet() {
        try (Run run = fit(Tiny.onePixel(), Tiny.pixels(20), Tiny.CONFIG.batchSize(1000))) {
            assertThat(run.history().steps()).hasSize(2);
        }
    }

    /** z = w x + b with x = 1 and target 3: the loss is (w + b - 3)^2, and each step of 0.25 takes it to its minimum. */
    @Test
    void meanSquaredErrorIsSolvedInOneStep() {
        var set = ImageSet.withTargets(
                "ones", new ImageShape(1, 1, 1), new float[] {1, 1}, new float[][] {{3}, {3}}, List.of("height"));
        var line = cnn(input(1, 1, 1), flatten(), dense(1));
        var config = training().loss(meanSquaredError()).optimizer(sgd(0.25));
        try (Run run = fit(line, set.split(0.5, 1), config)) {
            assertThat(run.history().last().validationLoss()).isEqualTo(0, within(1e-10));
            assertThat(run.history().last().trainingAccuracy()).isNaN();
        }
    }

    @Test
    void tellsItsEventsInOrder() {
        var events = new ArrayList<TrainingEvent>();
        Callback note = event -> {
            events.add(event);
            return Signal.CONTINUE;
        };
        try (Run run = fit(Tiny.onePixel(), Tiny.pixels(20), Tiny.CONFIG.batchSize(5), note)) {
            assertThat(events.get(0)).isEqualTo(new TrainingEvent.Started(run.config(), 10, 10, 2));
            assertThat(events.stream()
                            .filter(e -> !(e instanceof TrainingEvent.Progress))
                            .map(e -> e.getClass().getSimpleName()))
                    .containsExactly(
                            "Started",
                            "StepEnded",
                            "StepEnded",
                            "EpochEnded",
                            "StepEnded",
                            "StepEnded",
                            "EpochEnded",
                            "Ended");
            assertThat(events.get(events.size() - 1))
                    .isEqualTo(new TrainingEvent.Ended(Status.OK, run.explanation(), run.history()));
        }
    }

    @Test
    void aSetTooLargeForTheEngineGivesTheSameNumbers() {
        var data = Tiny.digits();
        var order = new int[] {5, 3, 700, 9, 11};
        var samples = Samples.plain(
                data.training(), Preprocessing.none(data.training().shape()));
        try (var manager = Engines.start().newManager();
                var loader = new Loader(1)) {
            var inEngine = new EngineFeed(samples, manager).pass(order, 2, 1, manager);
            var onHost = new HostFeed(samples, loader).pass(order, 2, 1, manager);
            for (int i = 0; i < 3; i++) {
                Batch one = inEngine.batch(i, manager);
                Batch other = onHost.batch(i, manager);
                assertThat(one.size()).isEqualTo(i < 2 ? 2 : 1);
                assertThat(one.images().toFloatArray()).isEqualTo(other.images().toFloatArray());
                assertThat(one.target().toLongArray()).isEqualTo(other.target().toLongArray());
                assertThat(one.target().toLongArray()[0])
                        .isEqualTo(data.training().label(order[2 * i]));
            }
        }
    }
}
