package loupe.train;

import static loupe.layer.Layers.conv2d;
import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.flatten;
import static loupe.layer.Layers.input;
import static loupe.layer.Layers.maxPool2d;
import static loupe.layer.Layers.relu;
import static loupe.model.Models.cnn;
import static loupe.train.Training.adam;
import static loupe.train.Training.check;
import static loupe.train.Training.training;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDList;
import ai.djl.nn.LambdaBlock;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import loupe.data.ImageSet;
import loupe.data.Split;
import loupe.layer.Custom;
import loupe.model.Cnn;
import org.junit.jupiter.api.Test;

/** A sound training passes; each seeded fault is named by its own row. */
class PreflightReportTest {

    private static final TrainingConfig CONFIG = training().batchSize(64).optimizer(adam(3e-3));

    private static List<String> failures(Cnn cnn, Split data, TrainingConfig config) {
        PreflightReport report = check(cnn, data, config);
        System.out.println(report);
        assertThat(report.failures()).allSatisfy(row -> assertThat(row.hint()).isNotEmpty());
        return report.failures().stream().map(PreflightCheck::name).toList();
    }

    @Test
    void aSoundTrainingPasses() {
        assertThat(failures(Tiny.convnet(), Tiny.digits(), CONFIG)).isEmpty();
        assertThat(failures(Tiny.withChance(), Tiny.digits(), CONFIG)).isEmpty();
    }

    @Test
    void itIsTheSameTableEachTime() {
        PreflightReport once = check(Tiny.withChance(), Tiny.digits(), CONFIG);
        PreflightReport again = check(Tiny.withChance(), Tiny.digits(), CONFIG);
        assertThat(again.checks().subList(0, 9)).isEqualTo(once.checks().subList(0, 9));
    }

    @Test
    void shuffledLabelsAreNamed() {
        assertThat(failures(Tiny.convnet(), changed(1, true), CONFIG)).containsExactly("labels and images");
    }

    @Test
    void rawPixelsAreNamed() {
        assertThat(failures(Tiny.convnet(), changed(255, false), CONFIG)).contains("input range", "first loss");
    }

    @Test
    void aLearningRateOfTenIsNamed() {
        assertThat(failures(Tiny.convnet(), Tiny.digits(), CONFIG.optimizer(adam(10))))
                .contains("learning rate")
                .doesNotContain("labels", "labels and images", "input range", "first loss", "gradients", "dead layers");
    }

    /** Everything below 100 is cut off, which is everything. */
    @Test
    void aDeadReluIsNamed() {
        var sink = new Custom(
                "sink", () -> new LambdaBlock(x -> new NDList(x.head().sub(100)), "sink"), s -> s, 0);
        Cnn dead = cnn(input(1, 8, 8), conv2d(8, 3).same(), sink, relu(), maxPool2d(2), flatten(), dense(10));
        PreflightReport report = check(dead, Tiny.digits(), CONFIG);
        assertThat(report.failures()).extracting(PreflightCheck::name).contains("dead layers", "gradients");
        assertThat(report.toString()).contains("relu1 (100 % of its outputs always 0)", "reaches conv2d1.");
    }

    @Test
    void aMisfitIsARowAndNotAnException() {
        PreflightReport report = check(cnn(input(1, 8, 8), flatten(), dense(9)), Tiny.digits(), CONFIG);
        assertThat(report.toString())
                .startsWith("FAIL     shapes  cnn: expected as many outputs as data.training() has classes, 10, got 9")
                .endsWith("1 check failed");
        assertThat(report.passed()).isFalse();
    }

    @Test
    void itReadsAsATable() {
        var row = new PreflightCheck("a<b", PreflightCheck.Outcome.FAIL, "1 > 0", "turn it round");
        var report = new PreflightReport(List.of(row));
        assertThat(report)
                .hasToString("FAIL     a<b  1 > 0%n              -> turn it round%n1 check failed".formatted());
        assertThat(report.render().get("text/html").orElseThrow())
                .contains("a&lt;b", "<b>turn it round</b>")
                .doesNotContain("a<b");
    }

    private static Split changed(float factor, boolean shuffled) {
        ImageSet digits = loupe.data.Datasets.digits();
        int values = digits.shape().values();
        float[] pixels = new float[digits.size() * values];
        for (int i = 0; i < digits.size(); i++) {
            digits.copyPixels(i, pixels, i * values);
        }
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] *= factor;
        }
        List<Integer> labels =
                new java.util.ArrayList<>(IntStream.of(digits.labels()).boxed().toList());
        if (shuffled) {
            Collections.shuffle(labels, new Random(1));
        }
        return ImageSet.ofFloats(
                        "changed",
                        digits.shape(),
                        pixels,
                        labels.stream().mapToInt(l -> l).toArray(),
                        digits.classes())
                .split(0.8, 42);
    }
}
