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
        picture.png();
        long start = System.nanoTime();
        byte[] png = picture.png();
        System.out.printf("curve of 10,000 steps: %d ms, %d bytes%n", (System.nanoTime() - start) / 1_000_000, png.length);
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
    void drawsNothingAtAll() throws Exception {
        Album.keep("curves-empty", Plots.learningCurves(new History(List.of(), List.of())));
        var broken = new EpochRecord(1, Double.NaN, Double.NaN, Double.POSITIVE_INFINITY, Double.NaN, 1, "");
        Album.keep(
                "curves-nan",
                Plots.learningCurves(new History(List.of(broken), List.of(new StepLoss(1, 1, Float.NaN)))));
    }
}
