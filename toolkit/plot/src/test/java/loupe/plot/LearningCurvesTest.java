package loupe.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loupe.train.EpochRecord;
import loupe.train.History;
import loupe.train.StepLoss;
import org.junit.jupiter.api.Test;

class LearningCurvesTest {

    @Test
    void saysItsNumbersInWords() throws Exception {
        Picture picture = Plots.learningCurves(Histories.falling(3, 188));

        assertThat(picture.alt())
                .startsWith("Learning curves over 3 epochs\n")
                .endsWith("lowest validation loss 0.4496 in epoch 3");
        Album.keep("curves-3", picture);
    }

    @Test
    void holdsFiftyEpochsAndTenThousandSteps() throws Exception {
        Picture picture = Plots.learningCurves(Histories.falling(50, 200));
        for (int warmUp = 0; warmUp < 5; warmUp++) {
            picture.png();
        }
        double start = Album.cpuMilliseconds();
        picture.image(1);
        double drawn = Album.cpuMilliseconds();
        byte[] png = picture.png();
        System.out.printf(
                "curve of 10,000 steps: %.0f ms of CPU without PNG, %.0f ms with, %d bytes%n",
                drawn - start, Album.cpuMilliseconds() - drawn, png.length);
        Album.write("curves-50.png", png);
        assertThat(png).hasSizeLessThan(200_000);
    }

    @Test
    void livesThroughAnInfiniteLossAndSaysWhere() throws Exception {
        Picture picture = Plots.learningCurves(Histories.diverging());

        assertThat(picture.alt()).contains("Diverged: the loss is Infinity at step 165, in epoch 2.");
        Album.keep("curves-diverged", picture);
    }

    @Test
    void anyNumberOfEpochsHasWholeTicks() throws Exception {
        var all = java.util.stream.IntStream.of(1, 2, 3, 5, 8, 12, 20, 30, 100, 300)
                .mapToObj(epochs -> Plots.learningCurves(Histories.falling(epochs, 20)))
                .toList();
        Album.keep("curves-many", Stack.below(all));
    }

    @Test
    void drawsNothingAtAll() throws Exception {
        Album.keep("curves-empty", Plots.learningCurves(new History(List.of(), List.of())));
        var broken = new EpochRecord(1, Double.NaN, Double.NaN, Double.POSITIVE_INFINITY, Double.NaN, 1, "");
        Album.keep(
                "curves-nan",
                Plots.learningCurves(new History(List.of(broken), List.of(new StepLoss(1, 1, Float.NaN)))));
    }
}
