package loupe.data.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import loupe.data.Datasets;
import loupe.data.ImageSet;
import loupe.data.SeedStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AugmenterTest {

    private final ImageSet fashion = Datasets.fashion().take(40);
    private final Augmenter all = Augmentations.augmenter(
            42,
            Augmentations.flip(),
            Augmentations.shift(0.1),
            Augmentations.rotate(20),
            Augmentations.randomCrop(0.2),
            Augmentations.zoom(0.1),
            Augmentations.brightness(0.1),
            Augmentations.contrast(0.2),
            Augmentations.noise(0.02),
            Augmentations.cutout(0.3));

    @Test
    void orderAndThreadsChangeNothing() throws Exception {
        float[][] backwards = new float[40][];
        for (int i = 39; i >= 0; i--) {
            backwards[i] = all.sample(fashion, 3, i).pixels();
        }
        ForkJoinPool four = new ForkJoinPool(4);
        ImageSet parallel = four.submit(() -> all.apply(fashion, 3)).get();
        four.shutdown();
        for (int i = 0; i < 40; i++) {
            assertThat(parallel.image(i).pixels()).containsExactly(backwards[i]);
        }
        assertThat(parallel.labels()).containsExactly(fashion.labels());
        assertThat(parallel.image(5).name()).isEqualTo(fashion.image(5).name());
    }

    @Test
    void epochsImagesAndSeedsDiffer() {
        ImageSet twice = fashion.select(0, 0);
        float[] first = all.sample(twice, 0, 0).pixels();
        assertThat(all.sample(twice, 1, 0).pixels()).isNotEqualTo(first);
        assertThat(all.sample(twice, 0, 1).pixels()).isNotEqualTo(first);
        assertThat(new Augmenter(43, all.steps(), Mixup.NONE)
                        .sample(twice, 0, 0)
                        .pixels())
                .isNotEqualTo(first);
    }

    @Test
    void anotherStepDoesNotMoveTheChanceOfTheFirst() {
        Augmenter flip = Augmentations.augmenter(1, Augmentations.flip());
        Augmenter more = Augmentations.augmenter(1, Augmentations.brightness(0), Augmentations.flip());
        for (int i = 0; i < 40; i++) {
            assertThat(more.sample(fashion, 0, i).pixels())
                    .containsExactly(flip.sample(fashion, 0, i).pixels());
        }
    }

    @Test
    void aboutHalfOfTheImagesAreFlipped() {
        Augmenter flip = Augmentations.augmenter(1, Augmentations.flip());
        long flipped = IntStream.range(0, 1000)
                .filter(epoch -> !Arrays.equals(
                        flip.sample(fashion, epoch, 0).pixels(),
                        fashion.image(0).pixels()))
                .count();
        // Five deviations: 5 sqrt(250) = 79.
        assertThat(flipped).isBetween(421L, 579L);
    }

    @Test
    void previewStartsWithTheImageItself() {
        ImageSet shown = all.preview(fashion, 7, 5);
        assertThat(shown.size()).isEqualTo(6);
        assertThat(shown.image(0).pixels()).containsExactly(fashion.image(7).pixels());
        assertThat(shown.image(2).pixels())
                .containsExactly(all.sample(fashion, 2, 7).pixels());
        assertThatThrownBy(() -> all.preview(fashion, 7, 0)).hasMessage("versions: expected >= 1, got 0");
    }

    @Test
    void keypointsMoveThroughTheWholeChain() {
        Sample spot = Spot.at(18, 23);
        ImageSet one = ImageSet.withTargets(
                "spot", Spot.SHAPE, spot.pixels(), new float[][] {spot.targets()}, spot.targetNames());
        Augmenter moves = Augmentations.augmenter(
                1, Augmentations.flip(), Augmentations.shift(0.05), Augmentations.rotate(30), Augmentations.zoom(0.2));
        for (int epoch = 0; epoch < 50; epoch++) {
            Sample after = moves.sample(one, epoch, 0);
            assertThat(after.targets()).containsExactly(Spot.centre(after), within(0.06f));
            assertThat(moves.apply(one, epoch).target(0)).containsExactly(after.targets());
        }
    }

    @Test
    void mixupMixesPixelsAndClassesByTheSameShare() {
        Sample first = Sample.of(fashion, 0);
        int other = IntStream.range(1, 40)
                .filter(i -> fashion.label(i) != fashion.label(0))
                .findFirst()
                .orElseThrow();
        Sample mixed = Mixup.mix(first, Sample.of(fashion, other), 0.75);
        assertThat(mixed.classes()[fashion.label(0)]).isEqualTo(0.75f);
        assertThat(mixed.classes()[fashion.label(other)]).isEqualTo(0.25f);
        float expected =
                0.75f * first.pixels()[400] + 0.25f * fashion.image(other).pixels()[400];
        assertThat(mixed.pixels()[400]).isCloseTo(expected, within(1e-6f));
    }

    @Test
    void mixupOfNoStrengthChangesNothingAndWithStrengthClassesSumToOne() {
        assertThat(all.mixup(0).sample(fashion, 1, 2).pixels())
                .containsExactly(all.sample(fashion, 1, 2).pixels());
        for (int i = 0; i < 40; i++) {
            float[] classes = all.mixup(0.4).sample(fashion, 1, i).classes();
            double sum = IntStream.range(0, classes.length)
                    .mapToDouble(k -> classes[k])
                    .sum();
            assertThat(sum).isCloseTo(1, within(1e-6));
        }
    }

    @ParameterizedTest
    @CsvSource({"0.001", "0.2", "1", "5"})
    void lambdaHasTheMeanAndVarianceOfItsBetaDistribution(double alpha) {
        Mixup mixup = new Mixup(alpha);
        SeedStream random = SeedStream.of(1, "test");
        Sample one = Sample.of(fashion, 0);
        Sample zero = one.withPixels(new float[one.pixels().length]);
        Sample ones =
                one.withPixels(IntStream.range(0, 784).collect(() -> new float[784], (a, i) -> a[i] = 1, (a, b) -> {}));
        double[] lambdas = DoubleStream.generate(
                        () -> mixup.apply(ones, zero, random).pixels()[0])
                .limit(4000)
                .toArray();
        double variance = DoubleStream.of(lambdas)
                .map(l -> (l - 0.5) * (l - 0.5))
                .average()
                .orElseThrow();
        // Five standard errors of a mean of values in 0..1; the variance is 1 / (4 (2 alpha + 1)).
        assertThat(DoubleStream.of(lambdas).average().orElseThrow()).isCloseTo(0.5, within(0.04));
        assertThat(variance).isCloseTo(1 / (4 * (2 * alpha + 1)), within(0.01));
    }

    @Test
    void mixupRefusesKeypointsAndAnImageSet() {
        Sample spot = Spot.at(18, 23);
        assertThatThrownBy(() -> new Mixup(1).apply(spot, spot, SeedStream.of(1, "test")))
                .hasMessage("mixup: expected classes or targets that are no places, got keypoints [nose_x, nose_y]");
        assertThatThrownBy(() -> all.mixup(1).apply(fashion, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("mixup makes mixed classes, which an image set cannot hold: use sample(...)");
        assertThatThrownBy(() -> all.mixup(-1)).hasMessage("alpha: expected 0..100.0, got -1.0");
    }

    @Test
    void aNotebookMayAddAStepOfItsOwn() {
        Augmentation black = (sample, random) -> sample.withPixels(new float[sample.pixels().length]);
        Augmenter own = Augmentations.augmenter(1, List.of(black).toArray(Augmentation[]::new));
        assertThat(own.sample(fashion, 0, 0).pixels()).containsOnly(0);
        assertThat(black.name()).isEqualTo("custom");
    }
}
