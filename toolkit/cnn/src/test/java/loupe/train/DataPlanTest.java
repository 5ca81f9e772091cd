package loupe.train;

import static loupe.data.augment.Augmentations.brightness;
import static loupe.data.augment.Augmentations.flip;
import static loupe.data.augment.Augmentations.noise;
import static loupe.data.augment.Augmentations.rotate;
import static loupe.data.augment.Augmentations.shift;
import static loupe.data.prepare.Steps.crop;
import static loupe.data.prepare.Steps.resize;
import static loupe.data.prepare.Steps.scale;
import static loupe.data.prepare.Steps.standardise;
import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.flatten;
import static loupe.layer.Layers.input;
import static loupe.model.Models.cnn;
import static loupe.train.Training.crossEntropy;
import static loupe.train.Training.fit;
import static loupe.train.Training.maskedMeanSquaredError;
import static loupe.train.Training.meanSquaredError;
import static loupe.train.Training.sgd;
import static loupe.train.Training.training;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import loupe.data.Split;
import loupe.data.augment.Augmentation;
import loupe.data.prepare.Preprocessing;
import loupe.data.prepare.Standardise;
import org.junit.jupiter.api.Test;

/** Images on their way into a training. */
class DataPlanTest {

    private static final TrainingConfig CHANGED = Tiny.CONFIG
            .epochs(1)
            .augment(flip(), shift(0.2), rotate(10), noise(0.02))
            .mixup(0.2)
            .preprocess(standardise());

    private static String weights(TrainingConfig config, int loaderThreads) {
        var fit = new Fit(
                Tiny.withChance(),
                Tiny.digits(),
                config,
                new Listeners(List.of()),
                Optional.empty(),
                loaderThreads,
                System::nanoTime,
                Instant::now);
        try (Run run = fit.run()) {
            return run.network().weightsSha256() + run.history().steps();
        }
    }

    @Test
    void loaderThreadsChangeNoBit() {
        String one = weights(CHANGED, 1);
        assertThat(weights(CHANGED, 2)).isEqualTo(one);
        assertThat(weights(CHANGED, 5)).isEqualTo(one);
        assertThat(weights(CHANGED.seed(43), 1)).isNotEqualTo(one);
    }

    @Test
    void noStrengthIsNoAugmentation() {
        String without = weights(Tiny.CONFIG.epochs(1), 1);
        assertThat(weights(Tiny.CONFIG.epochs(1).augment(shift(0), rotate(0), brightness(0)), 2))
                .isEqualTo(without);
        assertThat(weights(Tiny.CONFIG.epochs(1).augment(shift(0.2)), 2)).isNotEqualTo(without);
        assertThat(weights(Tiny.CONFIG.epochs(1).mixup(0.2), 2)).isNotEqualTo(without);
    }

    @Test
    void noLoaderThreadOutlivesATraining() throws InterruptedException {
        weights(CHANGED, 2);
        for (int i = 0; i < 100 && loaders() > 0; i++) {
            Thread.sleep(20);
        }
        assertThat(loaders()).isZero();
    }

    private static long loaders() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("loupe-loader"))
                .count();
    }

    @Test
    void anAugmentationThatThrowsEndsTheTrainingWithItsOwnWords() {
        Augmentation broken = (sample, random) -> {
            throw new IllegalStateException("the moon is not an image");
        };
        assertThatThrownBy(() -> fit(Tiny.convnet(), Tiny.digits(), Tiny.CONFIG.augment(broken)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the moon is not an image");
    }

    /** Validation images come as they are whatever is done to the training images: without steps of the weights, equal. */
    @Test
    void validationIsNeitherAugmentedNorMixedNorWeighted() {
        var still = training().optimizer(sgd(1e-30));
        var wild = still.augment(noise(1))
                .mixup(1)
                .balanced()
                .loss(crossEntropy().withBalancedWeights().labelSmoothing(0.3));
        assertThat(validationLoss(wild)).isEqualTo(validationLoss(still));
    }

    private static double validationLoss(TrainingConfig config) {
        try (Run run = fit(Tiny.convnet(), Tiny.digits(), config)) {
            return run.history().last().validationLoss();
        }
    }

    /** Images 2x2 of ones scaled by 0..4 to 1/4, resized or cropped, and a sum over them: what the network says is a count. */
    @Test
    void preprocessingIsDoneOnceAndOnlyOnce() {
        var shape = new ImageShape(1, 2, 2);
        float[] pixels = new float[4 * 10];
        java.util.Arrays.fill(pixels, 1);
        var set = ImageSet.withTargets(
                "ones",
                shape,
                pixels,
                IntStream.range(0, 10).mapToObj(i -> new float[] {1}).toArray(float[][]::new),
                List.of("sum"));
        var sum = cnn(input(1, 2, 2), flatten(), dense(1));
        var config = training().loss(meanSquaredError()).optimizer(sgd(0.25)).preprocess(scale(0, 4));
        var losses = new ArrayList<Float>();
        Callback note = event -> {
            if (event instanceof TrainingEvent.StepEnded ended) {
                losses.add(ended.loss().loss());
            }
            return Signal.CONTINUE;
        };
        try (Run run = fit(sum, set.split(0.5, 1), config.batchSize(5), note)) {
            float[] first = sum.initialise(42).snapshot().get("dense1.weight").values();
            double before = (first[0] + first[1] + first[2] + first[3]) / 4.0;
            // z = sum w / 4, loss (z - 1)^2: raw pixels or two scalings would give sum w or sum w / 16.
            assertThat(losses.get(0)).isCloseTo((float) ((before - 1) * (before - 1)), within(1e-6f));
            float[] after = run.network().snapshot().get("dense1.weight").values();
            float bias = run.network().snapshot().get("dense1.bias").values()[0];
            float expected = (after[0] + after[1] + after[2] + after[3]) / 4 + bias;
            assertThat(run.network().logits(set.image(0))[0]).isCloseTo(expected, within(1e-6f));
            assertThat(run.network().outputs(set)[3][0]).isCloseTo(expected, within(1e-6f));
            assertThat(run.history().last().validationLoss())
                    .isCloseTo((expected - 1.0) * (expected - 1.0), within(1e-6));
        }
    }

    @Test
    void preprocessingIsFittedOnTheTrainingPartOnlyAndStaysWithTheNetwork() {
        Split data = Tiny.digits();
        try (Run run = fit(Tiny.convnet(), data, Tiny.CONFIG.epochs(1).preprocess(standardise()))) {
            var fitted = (Standardise) run.network().preprocessing().steps().get(0);
            var training = (Standardise) standardise().fit(data.training());
            var validation = (Standardise) standardise().fit(data.validation());
            assertThat(fitted.mean()).containsExactly(training.mean()).isNotEqualTo(validation.mean());
            assertThat(run.network())
                    .hasToString("network of 5 layers, input (C=1, H=8, W=8), prepared to (C=1, H=8, W=8)");
            var byHand = Preprocessing.fit(data, standardise()).apply(data);
            try (Run other = fit(Tiny.convnet(), byHand, Tiny.CONFIG.epochs(1))) {
                assertThat(other.network().weightsSha256())
                        .isEqualTo(run.network().weightsSha256());
                assertThat(other.network().outputs(byHand.validation()))
                        .isDeepEqualTo(run.network().outputs(data.validation()));
            }
        }
    }

    @Test
    void saysBothShapesWhenTheStepsDoNotEndInTheInput() {
        assertThatThrownBy(() -> fit(Tiny.convnet(), Tiny.digits(), Tiny.CONFIG.preprocess(crop(6, 6))))
                .hasMessage("preprocess: expected steps that end in (C=1, H=8, W=8) as the network's input, "
                        + "got (C=1, H=6, W=6), which they make of (C=1, H=8, W=8)");
        var small = cnn(input(1, 4, 4), flatten(), dense(10));
        try (Run run = fit(small, Tiny.digits(), Tiny.CONFIG.epochs(1).preprocess(crop(6, 6), resize(4, 4)))) {
            assertThat(run.network().inputShape()).isEqualTo(new ImageShape(1, 8, 8));
            assertThatThrownBy(() -> run.network()
                            .logits(run.network()
                                    .preprocessing()
                                    .apply(Tiny.digits().training().image(0))))
                    .hasMessage("image: expected (C=1, H=8, W=8), got (C=1, H=4, W=4)");
        }
    }

    @Test
    void saysWhatDoesNotGoTogether() {
        var classes = Tiny.digits();
        assertThatThrownBy(() -> fit(
                        Tiny.convnet(), classes, training().loss(crossEntropy().classWeights(1, 2))))
                .hasMessage("classWeights: expected 10, one for each class, got 2");
        assertThatThrownBy(() -> crossEntropy().classWeights(1, 0))
                .hasMessage("classWeights: expected > 0 and finite, got 0.0");
        assertThatThrownBy(() -> crossEntropy().labelSmoothing(1))
                .hasMessage("labelSmoothing: expected in [0, 1), got 1.0");
        assertThatThrownBy(() -> new Loss.CrossEntropy(List.of(1.0), true, 0))
                .hasMessage("classWeights: expected none beside balancedWeights(), got [1.0]");
        var points = points(Float.NaN).split(0.5, 1);
        var two = cnn(input(1, 1, 1), flatten(), dense(2));
        assertThatThrownBy(() -> fit(two, points, training().loss(meanSquaredError())))
                .hasMessage("loss: expected maskedMeanSquaredError(), as 2 images of data.training() lack a target, "
                        + "got meanSquaredError()");
        assertThatThrownBy(() -> fit(
                        two, points, training().loss(maskedMeanSquaredError()).mixup(0.2)))
                .hasMessage("mixup: expected 0 for a set with targets, which are not mixed, got 0.2");
        assertThatThrownBy(() -> fit(
                        two, points, training().loss(maskedMeanSquaredError()).balanced()))
                .hasMessageStartingWith("training: expected images with classes, got targets");
    }

    /** Four images of one pixel with a point each, of which x is as given. */
    private static ImageSet points(float x) {
        return ImageSet.withTargets(
                "points",
                new ImageShape(1, 1, 1),
                new float[] {1, 1, 1, 1},
                new float[][] {{x, 1}, {x, 1}, {x, 1}, {x, 1}},
                List.of("nose_x", "nose_y"));
    }

    /** One step of 0.25 on (b + w - 1)^2 / n of the known y alone: y is solved, x keeps its first weights. */
    @Test
    void whatIsMissingPullsAtNothing() {
        var two = cnn(input(1, 1, 1), flatten(), dense(2));
        var config = training().loss(maskedMeanSquaredError()).optimizer(sgd(0.25));
        try (Run run = fit(two, points(Float.NaN).split(0.5, 1), config)) {
            float x = two.initialise(42).snapshot().get("dense1.weight").values()[0];
            float[] said = run.network().outputs(points(0))[0];
            assertThat(said[0]).isEqualTo(x);
            assertThat(said[1]).isCloseTo(1, within(1e-6f));
            assertThat(run.history().last().validationLoss()).isEqualTo(0, within(1e-10));
        }
    }

    @Test
    void balancedEpochsTakeEachClassEquallyOften() {
        int[] labels =
                IntStream.range(0, 100).map(i -> i < 80 ? 0 : i < 95 ? 1 : 2).toArray();
        ImageSet uneven =
                ImageSet.ofBytes("uneven", new ImageShape(1, 1, 1), new byte[100], labels, List.of("a", "b", "c"));
        for (var config : List.of(
                training().balanced(), training().oversample(), training().undersample())) {
            var sampling = config.data().sampling();
            int[] counts = new int[3];
            int epochs = 30;
            for (int epoch = 1; epoch <= epochs; epoch++) {
                int[] order = sampling.order(uneven, 16, 42, epoch);
                assertThat(order).hasSize(sampling.images(uneven, 16));
                IntStream.of(order).forEach(i -> counts[uneven.label(i)]++);
            }
            double mean = IntStream.of(counts).average().orElseThrow();
            double chiSquare = IntStream.of(counts)
                    .mapToDouble(n -> (n - mean) * (n - mean) / mean)
                    .sum();
            // 13.8 is the 99.9 % point for 2 degrees of freedom; the uneven set itself has about 105 an epoch.
            assertThat(chiSquare).as(config.toString()).isLessThan(13.8);
        }
    }

    @Test
    void anEpochIsAsLongAsItsSamplingSays() {
        var started = new ArrayList<TrainingEvent.Started>();
        Callback note = event -> {
            if (event instanceof TrainingEvent.Started first) {
                started.add(first);
            }
            return Signal.CONTINUE;
        };
        Split data = Tiny.pixels(20);
        Split uneven = data.training().splitAt(new int[] {0, 1, 2, 3, 4, 5, 6}, new int[] {7, 8, 9});
        int[] counts = uneven.training().classCounts();
        int most = Math.max(counts[0], counts[1]);
        try (Run run = fit(Tiny.onePixel(), uneven, training().batchSize(3).oversample(), note)) {
            assertThat(started.get(0).trainingImages()).isEqualTo(2 * most);
            assertThat(run.history().steps()).hasSize((2 * most + 2) / 3);
        }
    }

    @Test
    void anImageThatComesTwiceInAnEpochIsAugmentedTwice() {
        var set = Tiny.digits().training();
        var samples =
                new Samples(set, training().augment(noise(0.1)).data().augmenter(1), Preprocessing.none(set.shape()));
        var visits = Visit.of(new int[] {3, 5, 3}, set.size());
        assertThat(visits).containsExactly(new Visit(3, 0), new Visit(5, 0), new Visit(3, 1));
        float[] pixels = samples.batch(visits, 1).pixels();
        assertThat(java.util.Arrays.copyOfRange(pixels, 0, 64))
                .isNotEqualTo(java.util.Arrays.copyOfRange(pixels, 128, 192));
    }

    @Test
    void keypointsMoveWithTheirImage() {
        float[] pixels = new float[64];
        pixels[2 * 8 + 1] = 1;
        var set = ImageSet.withTargets(
                "spot", new ImageShape(1, 8, 8), pixels, new float[][] {{1, 2}}, List.of("nose_x", "nose_y"));
        var samples =
                new Samples(set, training().augment(flip()).data().augmenter(7), Preprocessing.fit(set, crop(6, 6)));
        for (int epoch = 1; epoch <= 10; epoch++) {
            HostBatch batch = samples.batch(Visit.of(new int[] {0}, 1), epoch);
            int x = (int) batch.values()[0];
            int y = (int) batch.values()[1];
            assertThat(x).isIn(0, 5);
            assertThat(batch.pixels()[y * 6 + x]).as("epoch " + epoch).isEqualTo(1);
        }
    }

    @Test
    void readsAsItIsTyped() {
        assertThat(training()
                        .preprocess(crop(6, 6), standardise())
                        .augment(flip(), shift(0.1))
                        .mixup(0.2)
                        .balanced())
                .hasToString("training().epochs(1).batchSize(64).optimizer(adam(0.001)).schedule(constant())"
                        + ".loss(crossEntropy()).preprocess(crop(6, 6), standardise()).augment(flip(), shift(0.1))"
                        + ".mixup(0.2).balanced().seed(42)");
        assertThat(crossEntropy().classWeights(1, 5).labelSmoothing(0.1))
                .hasToString("crossEntropy().classWeights(1.0, 5.0).labelSmoothing(0.1)");
    }
}
