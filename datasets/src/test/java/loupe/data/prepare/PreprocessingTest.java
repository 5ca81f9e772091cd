package loupe.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import loupe.data.Datasets;
import loupe.data.Image;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import loupe.data.SeedStream;
import loupe.data.Split;
import org.junit.jupiter.api.Test;

class PreprocessingTest {

    @Test
    void stepsAreReadBackAlsoBeforeTheyHaveTheirNumbers() {
        for (Fitting step : java.util.List.of(
                Steps.standardise(),
                Steps.normalise(),
                Steps.pca(3),
                Steps.whiten(2),
                Steps.crop(4, 5),
                Steps.gray())) {
            assertThat(Fitting.fromText(step.toText())).isEqualTo(step);
        }
        assertThat(Steps.whiten(2).toText()).isEqualTo("bands components=2 whitened=true");
        assertThat(Steps.resize(8, 9)).hasToString("resize(8, 9)");
        assertThatThrownBy(() -> Fitting.fromText("polish"))
                .hasMessageStartingWith("step: expected one of [scale, normalise, standardise, bands, ");
    }

    @Test
    void stepsAreFittedOnWhatTheOnesBeforeLeave() {
        Split raw = Datasets.fashion().take(200).split(0.8, 1);
        Preprocessing preprocessing = Preprocessing.fit(raw, Steps.crop(20, 24), Steps.standardise());
        assertThat(preprocessing.outputShape()).isEqualTo(new ImageShape(1, 20, 24));
        ImageSet training = preprocessing.apply(raw).training();
        Standardise again = Standardise.of(training);
        assertThat(Math.abs(again.mean()[0])).isLessThan(1e-6);
        assertThat(Math.abs(again.deviation()[0] - 1)).isLessThan(1e-6);
    }

    @Test
    void theValidationPartDoesNotCount() {
        ImageShape shape = new ImageShape(1, 1, 1);
        ImageSet set = ImageSet.ofFloats("three", shape, new float[] {0, 2, 100}, new int[3], List.of("any"));
        Split raw = set.splitAt(new int[] {0, 1}, new int[] {2});
        Preprocessing preprocessing = Preprocessing.fit(raw, Steps.normalise());
        assertThat(preprocessing.apply(raw).validation().image(0).pixels()).containsExactly(50);
    }

    @Test
    void theSplitKeepsHowItWasMadeAndTheImagesTheirNames() {
        Split raw = Datasets.fashion().take(50).split(0.8, 1);
        Split ready = Preprocessing.fit(raw, Steps.normalise()).apply(raw);
        assertThat(ready.indicesSha256()).isEqualTo(raw.indicesSha256());
        assertThat(ready).hasToString(raw.toString());
        assertThat(ready.validation().image(3).toString())
                .isEqualTo(raw.validation().image(3).toString());
        assertThat(ready.training().select(7).originIndex(0)).isEqualTo(raw.trainingIndices()[7]);
    }

    @Test
    void oneImageIsPreparedAsInItsSet() {
        Split raw = Datasets.fashion().take(50).split(0.8, 1);
        Preprocessing preprocessing = Preprocessing.fit(raw, Steps.resize(14, 14), Steps.standardise());
        Image alone = preprocessing.apply(raw.validation().image(2));
        Image inSet = preprocessing.apply(raw.validation()).image(2);
        assertThat(alone.pixels()).containsExactly(inSet.pixels());
    }

    @Test
    void textReadsBackEqualForEachStep() {
        SeedStream random = SeedStream.of(1, "test");
        float[] pixels = new float[10 * 3 * 36];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) random.nextGaussian();
        }
        ImageSet set = ImageSet.ofFloats("noise", new ImageShape(3, 6, 6), pixels, new int[10], List.of("any"));
        Preprocessing written = Preprocessing.fit(
                set,
                Steps.scale(-3, 4),
                Steps.normalise(),
                Steps.standardise(),
                Steps.whiten(3),
                Steps.resizeNearest(8, 8),
                Steps.crop(5, 5),
                Steps.gray());
        Preprocessing read = Preprocessing.fromText(written.toText());
        assertThat(read.toText()).isEqualTo(written.toText());
        assertThat(read.apply(set).sha256()).isEqualTo(written.apply(set).sha256());
    }

    @Test
    void theTextIsPlain() {
        Preprocessing preprocessing = new Preprocessing(
                new ImageShape(1, 28, 28),
                List.of(new Crop(24, 20), new Standardise(new double[] {0.25}, new double[] {0.5})));
        assertThat(preprocessing.toText())
                .isEqualTo("loupe-preprocessing version=1\ninput channels=1 height=28 width=28\n"
                        + "crop height=24 width=20\nstandardise mean=0.25 deviation=0.5\n");
    }

    @Test
    void keypointsMoveAndOtherTargetsStay() {
        ImageShape shape = new ImageShape(1, 4, 4);
        float[][] targets = {{2, 1}};
        ImageSet points = ImageSet.withTargets("p", shape, new float[16], targets, List.of("nose_x", "nose_y"));
        ImageSet ages = ImageSet.withTargets("a", shape, new float[16], targets, List.of("age", "weight"));
        Preprocessing preprocessing = Preprocessing.fit(points, Steps.crop(2, 2));
        assertThat(preprocessing.apply(points).target(0)).containsExactly(1, 0);
        assertThat(preprocessing.apply(ages).target(0)).containsExactly(2, 1);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Preprocessing preprocessing = new Preprocessing(new ImageShape(1, 4, 4), List.of(new Crop(2, 2)));
        Image other = Image.of("other", new ImageShape(1, 5, 4), new float[20]);
        assertThatThrownBy(() -> preprocessing.apply(other))
                .hasMessage("shape: expected (C=1, H=4, W=4), got (C=1, H=5, W=4)");
        assertThatThrownBy(() -> new Preprocessing(new ImageShape(1, 4, 4), List.of(new Crop(2, 2), new Crop(3, 2))))
                .hasMessage("height: expected <= 2 of the image, got 3");
        assertThatThrownBy(() -> new Standardise(new double[2], new double[2]).outputShape(new ImageShape(1, 4, 4)))
                .hasMessage("channels: expected 2 as in training, got 1");
    }

    @Test
    void brokenTextIsRefused() {
        String head = "loupe-preprocessing version=1\ninput channels=1 height=4 width=4\n";
        assertThatThrownBy(() -> Preprocessing.fromText("hello"))
                .hasMessage("text: expected loupe-preprocessing version=1 in the first line, got hello");
        assertThatThrownBy(() -> Preprocessing.fromText(head + "blur radius=2")).hasMessageEndingWith("got blur");
        assertThatThrownBy(() -> Preprocessing.fromText(head + "crop height=2"))
                .hasMessage("crop: expected a field width, got [height]");
        assertThatThrownBy(() -> Preprocessing.fromText(head + "crop height=2.5 width=1"))
                .hasMessage("crop.height: expected a whole number, got 2.5");
        assertThatThrownBy(() -> Preprocessing.fromText(head + "scale low=a high=1"))
                .hasMessage("scale.low: expected numbers, got a");
        assertThatThrownBy(() -> Preprocessing.fromText(head + "crop 3"))
                .hasMessage("crop: expected name=value, got 3");
        assertThatThrownBy(
                        () -> Preprocessing.fromText(head + "bands whitened=true mean=1.0 variances=1.0 axes=1.0,2.0"))
                .hasMessage("bands.axes: expected 1 numbers, got 2");
    }
}
