package loupe.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import loupe.inspect.Attribution;
import loupe.metric.Evaluation;
import loupe.metric.Predictions;
import org.junit.jupiter.api.Test;

/** Draws each kind of picture, and checks what it says in words. */
class AlbumTest {

    @Test
    void imagesCarryTheirClasses() throws Exception {
        Picture picture = Plots.imageGrid(Samples.fashion(), 30);

        assertThat(picture.alt()).startsWith("fashion: ").contains("\nshown: fashion[0] (C=1, H=28, W=28), class ");
        Album.keep("images", picture);
        Album.keep("image", Plots.images(List.of(Samples.fashion().image(7))));
    }

    @Test
    void refusesAnEmptyGrid() {
        assertThatThrownBy(() -> Plots.imageGrid(Samples.fashion(), 0)).hasMessage("n: expected >= 1, got 0");
        assertThatThrownBy(() -> Plots.images(List.of())).hasMessage("images: expected at least 1, got 0");
    }

    @Test
    void featureMapsCountTheDead() throws Exception {
        Picture picture = Plots.featureMapGrid(Samples.maps(16, 28, false));

        assertThat(picture.alt()).contains("16 maps of 28x28").contains("2 of 16 maps dead [3, 10]");
        Album.keep("maps-16", picture);
        Album.keep("maps-signed", Plots.featureMapGrid(Samples.maps(32, 8, true)));
    }

    @Test
    void sixtyFourLargeMapsAreQuickAndSmall() throws Exception {
        var maps = Samples.maps(64, 112, false);
        for (int warmUp = 0; warmUp < 5; warmUp++) {
            Plots.featureMapGrid(maps).png();
        }
        double start = Album.cpuMilliseconds();
        byte[] png = Plots.featureMapGrid(maps).png();
        System.out.printf(
                "grid of 64 maps of 112x112: %.0f ms of CPU, %d bytes%n", Album.cpuMilliseconds() - start, png.length);
        Album.write("maps-64.png", png);
        assertThat(png).hasSizeLessThan(300_000);
    }

    @Test
    void attributionSaysLayerAndReason() throws Exception {
        float[] map = new float[64];
        for (int i = 0; i < 64; i++) {
            map[i] = (float) Math.exp(-((i / 8 - 2) * (i / 8 - 2) + (i % 8 - 5) * (i % 8 - 5)) / 4.0);
        }
        var found = new Attribution(
                "Grad-CAM",
                "conv2d2",
                "the last layer with rows and columns",
                Samples.fashion().image(7),
                2,
                Samples.fashion().classes().get(2),
                0.934f,
                8,
                8,
                map,
                "");
        Picture picture = Plots.attribution(found);

        assertThat(picture.alt())
                .contains("conv2d2")
                .contains("the last layer with rows and columns")
                .endsWith("largest value 1 around row 8, column 19 of the image");
        Album.keep("attribution", picture);
    }

    @Test
    void attributionOfNothingIsDrawnAndWarns() throws Exception {
        var found = new Attribution(
                "Grad-CAM",
                "conv2d2",
                "the last layer with rows and columns",
                Samples.fashion().image(7),
                2,
                "coat",
                0.1f,
                8,
                8,
                new float[64],
                "the map is zero everywhere");

        assertThat(Plots.attribution(found).alt()).contains("WARNING: the map is zero everywhere");
        Album.keep("attribution-empty", Plots.attribution(found));
    }

    @Test
    void evaluationSaysEveryNumber() throws Exception {
        Evaluation evaluation = Samples.evaluation();
        Picture picture = Plots.evaluation(evaluation);

        assertThat(picture.alt()).contains("accuracy ").contains("Worst mistakes:\nimage ");
        Album.keep("evaluation", picture);
        Album.keep("confusion", Plots.confusionMatrix(evaluation));
        Album.keep("calibration", Plots.calibration(evaluation));
    }

    @Test
    void twoClassesWithoutAMistake() throws Exception {
        var shape = new ImageShape(3, 16, 20);
        float[] pixels = new float[2 * shape.values()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i % 20 / 19f;
        }
        var classes = List.of("a very long name of a class that must be cut", "b");
        var images = ImageSet.ofFloats("two", shape, pixels, new int[] {0, 1}, classes);
        var all = new Evaluation(new Predictions(new float[][] {{1, 0}, {0, 1}}, images.labels(), classes), images);

        assertThat(Plots.evaluation(all).alt()).endsWith("No mistakes");
        Album.keep("evaluation-2", Plots.evaluation(all));
    }

    @Test
    void ahundredClassesStillFit() throws Exception {
        var classes = java.util.stream.IntStream.range(0, 100)
                .mapToObj(k -> "class " + k)
                .toList();
        int[] labels = new int[1000];
        float[][] rows = new float[1000][100];
        for (int i = 0; i < 1000; i++) {
            labels[i] = i % 100;
            rows[i][(i % 100 + (i % 7 == 0 ? i % 13 : 0)) % 100] = 1;
        }
        var images = ImageSet.ofBytes("many", new ImageShape(1, 2, 2), new byte[4000], labels, classes);
        Picture picture = Plots.confusionMatrix(new Evaluation(new Predictions(rows, labels, classes), images));

        assertThat(picture.width()).isLessThanOrEqualTo(920);
        Album.keep("confusion-100", picture);
    }
}
