package loupe.train;

import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.flatten;
import static loupe.layer.Layers.input;
import static loupe.model.Models.cnn;
import static loupe.train.Training.findLearningRate;
import static loupe.train.Training.fit;
import static loupe.train.Training.meanSquaredError;
import static loupe.train.Training.sgd;
import static loupe.train.Training.training;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import loupe.data.Split;
import org.junit.jupiter.api.Test;

class LearningRateFinderTest {

    /** Pixels of 1 and -1 and the target 3 x: the loss (w - 3)^2 + b^2 has the slope 2, so descent diverges above a rate of 1. */
    private static Split line() {
        float[] pixels = new float[128];
        float[][] targets = new float[128][1];
        for (int i = 0; i < 128; i++) {
            pixels[i] = i % 2 == 0 ? 1 : -1;
            targets[i][0] = 3 * pixels[i];
        }
        return ImageSet.withTargets("line", new ImageShape(1, 1, 1), pixels, targets, List.of("y"))
                .split(0.5, 1);
    }

    @Test
    void aParabolaOfKnownSlope() {
        var config = training().loss(meanSquaredError()).optimizer(sgd(0.5)).batchSize(64);
        LearningRateSearch search = findLearningRate(cnn(input(1, 1, 1), flatten(), dense(1)), line(), config);
        System.out.println(search);
        assertThat(search.rate()).isBetween(0.003, 0.4);
        assertThat(search.reason()).contains("the loss went from");
        assertThat(search.rates()).hasSameSizeAs(search.losses());
    }

    @Test
    void theFoundRateTrainsAndTheSearchIsSeeded() {
        LearningRateSearch search = findLearningRate(Tiny.convnet(), Tiny.digits());
        System.out.println(search);
        assertThat(findLearningRate(Tiny.convnet(), Tiny.digits())).isEqualTo(search);
        assertThat(search.rate()).isBetween(5e-4, 5e-2);
        var config = training().epochs(3).optimizer(Training.adam(search.rate()));
        try (Run run = fit(Tiny.convnet(), Tiny.digits(), config)) {
            assertThat(run.history().last().validationAccuracy()).isGreaterThan(0.9);
        }
    }

    @Test
    void theBaseRateDoesNotMatter() {
        var one = findLearningRate(Tiny.convnet(), Tiny.digits(), training().optimizer(sgd(0.1)));
        var other = findLearningRate(Tiny.convnet(), Tiny.digits(), training().optimizer(sgd(0.001)));
        assertThat(other.rate()).isEqualTo(one.rate());
    }

    /** A fall of equal steep steps from place 60 to 79, flat elsewhere, then the end. */
    @Test
    void judgesByTheSteepestFall() {
        var losses = new ArrayList<Double>();
        for (int i = 0; i < 100; i++) {
            losses.add(i < 60 ? 2.0 : i < 70 ? 2 - 0.1 * (i - 60) : i < 95 ? 1 - 0.002 * (i - 70) : 100.0);
        }
        LearningRateSearch search = LearningRateFinder.judge(losses);
        assertThat(search.rate()).isBetween(LearningRateFinder.rate(61), LearningRateFinder.rate(68));
        assertThat(search.toString()).contains("where the loss falls fastest").contains("it diverges at");
    }

    @Test
    void saysWhenNoRateHelps() {
        LearningRateSearch search = LearningRateFinder.judge(java.util.Collections.nCopies(140, 2.3));
        assertThat(search.rate()).isNaN();
        assertThat(search)
                .hasToString(
                        "learning rate: none found: no rate from 1e-06 to 1e+01 lowered the loss of 2.300 by 5 %; check(cnn, data) may say why");
    }
}
