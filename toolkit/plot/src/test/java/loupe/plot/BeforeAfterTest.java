package loupe.plot;

import static loupe.data.augment.Augmentations.augmenter;
import static loupe.data.augment.Augmentations.cutout;
import static loupe.data.augment.Augmentations.flip;
import static loupe.data.augment.Augmentations.noise;
import static loupe.data.augment.Augmentations.rotate;
import static loupe.data.augment.Augmentations.shift;
import static loupe.data.augment.Augmentations.zoom;
import static loupe.data.prepare.Steps.crop;
import static loupe.data.prepare.Steps.standardise;
import static loupe.train.Training.training;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import loupe.data.ImageSet;
import loupe.data.Split;
import loupe.data.generate.Generators;
import loupe.data.prepare.Preprocessing;
import loupe.data.split.Splits;
import loupe.display.MimeBundle;
import loupe.display.Rendering;
import org.junit.jupiter.api.Test;

/** Images before and after, drawn to be looked at, and what each picture says in words. */
class BeforeAfterTest {

    private static final ImageSet FASHION = Samples.fashion().take(600);

    @Test
    void preparedImagesSayTheirRangeAndShape() throws Exception {
        var preprocessing = Preprocessing.fit(FASHION, crop(20, 20), standardise());
        Picture picture = Plots.beforeAfter(FASHION, preprocessing);
        assertThat(picture.alt())
                .startsWith("Before: (C=1, H=28, W=28), values 0 to 1")
                .contains("After preprocessing: crop(20, 20), standardise: (C=1, H=20, W=20), values -");
        Album.keep("before-after-prepared", picture);
    }

    @Test
    void augmentedImagesStandEpochByEpoch() throws Exception {
        var augmenter = augmenter(42, flip(), shift(0.1), rotate(15), zoom(0.2), noise(0.05), cutout(0.3));
        Picture picture = Plots.beforeAfter(FASHION, augmenter);
        assertThat(picture.alt()).contains("flip(), shift(0.1), rotate(15.0)").endsWith("seed 42");
        Album.keep("before-after-augmented", picture);
    }

    @Test
    void keypointsAreMarkedWhereTheyMove() throws Exception {
        ImageSet faces = Generators.faceKeypoints(4, 2, 1);
        Picture picture = Plots.beforeAfter(faces, augmenter(3, flip(), rotate(25), shift(0.1)));
        Album.keep("before-after-keypoints", picture);
        // Dots of vermilion, which a gray image has none of.
        var image = picture.image(1);
        long dots = IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()) == Palette.VERMILION.getRGB())
                .count();
        assertThat(dots).isGreaterThan(200);
    }

    @Test
    void aTrainingIsDrawnInThreeParts() throws Exception {
        int[] uneven = IntStream.range(0, 600)
                .filter(i -> FASHION.label(i) < 3 || i % 5 == 0)
                .toArray();
        Split data = FASHION.select(uneven).split(0.8, 1);
        Picture picture = Plots.beforeAfter(
                data,
                training().oversample().augment(flip(), shift(0.1)).mixup(0.4).preprocess(standardise()));
        assertThat(picture.alt())
                .contains("Images of each class in an epoch")
                .contains("epoch 1, oversampled: ")
                .contains("mixup(0.4)")
                .contains("After preprocessing: standardise");
        Album.keep("before-after-training", picture);
    }

    @Test
    void twinsStandSideBySide() throws Exception {
        int[] order = IntStream.range(0, 105).map(i -> i % 100).toArray();
        Split leaky = FASHION.select(order)
                .splitAt(
                        IntStream.range(0, 100).toArray(),
                        IntStream.range(100, 105).toArray());
        Picture picture = Plots.twins(leaky);
        assertThat(picture.alt()).contains("exact twins in training 5");
        Album.keep("twins", picture);
        MimeBundle table = Rendering.of(Splits.check(leaky));
        assertThat(table.plain()).contains("exact twins in training 5");
        assertThat(table.get(MimeBundle.HTML).orElseThrow())
                .contains("validation image")
                .contains("0.0000");
    }

    @Test
    void aSplitCountsItsClasses() throws Exception {
        Split split = FASHION.split(0.8, 1);
        assertThat(Plots.classCounts(split).alt()).contains("\ntraining: ").contains("\nvalidation: ");
        Album.write("split.png", Rendering.of(split).bytes(MimeBundle.PNG).orElseThrow());
        Split points = Generators.faceKeypoints(4, 2, 1).split(0.5, 1);
        assertThatThrownBy(() -> Plots.classCounts(points))
                .hasMessageStartingWith("split: expected a set with classes, got targets");
    }

    @Test
    void preprocessingIsATableOfItsNumbers() {
        var preprocessing = Preprocessing.fit(FASHION, crop(20, 20), standardise());
        MimeBundle table = Rendering.of(preprocessing);
        assertThat(table.get(MimeBundle.HTML).orElseThrow())
                .contains("height 20; width 20")
                .contains("mean 0.")
                .contains("(C=1, H=20, W=20)");
        assertThat(Preprocessing.fromText(table.plain()).toText()).isEqualTo(preprocessing.toText());
    }
}
