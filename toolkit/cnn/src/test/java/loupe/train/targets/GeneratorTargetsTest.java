package loupe.train.targets;

import static loupe.data.augment.Augmentations.augmenter;
import static loupe.data.augment.Augmentations.brightness;
import static loupe.data.augment.Augmentations.flip;
import static loupe.data.augment.Augmentations.rotate;
import static loupe.data.augment.Augmentations.shift;
import static loupe.data.prepare.Steps.standardise;
import static loupe.data.prepare.Steps.whiten;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.LongStream;
import loupe.data.Split;
import loupe.train.targets.Tasks.SceneTask;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the drawn sets are for: a linear model gets somewhere, and a small network clearly further.
 *
 * <p>-Dloupe.test.seeds=3 repeats all with two more seeds of the data.
 */
@Tag("slow")
class GeneratorTargetsTest {

    /** A face is 40 pixels here; the field's figures are for Kaggle's frame of 96. */
    private static final double FRAME = 96.0 / Tasks.FACE;

    static LongStream seeds() {
        return Arrays.stream(new long[] {42, 7, 8}).limit(Long.getLong("loupe.test.seeds", 1));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void handsAreTooMuchForALinearModel(long seed) {
        long start = System.nanoTime();
        Split data = Tasks.hands(0.35, seed);
        double linear = LinearModel.accuracy(data, standardise());
        Split more = Tasks.augmented(data, augmenter(1, flip(), shift(0.06)), 2);
        double network = Networks.accuracy(Networks.classifier(data), more, 6, 3e-3);
        Row.print(
                "hands, 10 gestures", seed, both(linear, "<= 40 %", network), linear <= 0.4 && network >= 0.85, start);
        assertThat(linear).as("linear model").isBetween(0.12, 0.40);
        assertThat(network).as("network").isGreaterThanOrEqualTo(0.85);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void peopleAreHalfKnownToALinearModel(long seed) {
        long start = System.nanoTime();
        Split data = Tasks.faces(0.6, seed);
        double linear = LinearModel.accuracy(data, standardise());
        Split more = Tasks.augmented(data, augmenter(1, shift(0.08), rotate(8), brightness(0.1)), 4);
        double network = Networks.accuracy(Networks.classifier(data), more, 8, 3e-3);
        boolean met = linear >= 0.4 && linear <= 0.55 && network >= 0.85;
        Row.print("faces, 20 people", seed, both(linear, "40-55 %", network), met, start);
        assertThat(linear).as("linear model").isBetween(0.40, 0.55);
        assertThat(network).as("network").isGreaterThanOrEqualTo(0.85);
    }

    private static String both(double linear, String band, double network) {
        return Row.say("linear %.1f %% (%s), network %.1f %% (>= 85 %%)", 100 * linear, band, 100 * network);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void pointsOfStrangersAreFoundBetterThanByRidgeRegression(long seed) {
        long start = System.nanoTime();
        Split data = Tasks.points(0.6, seed);
        double mean = FRAME * RidgeRegression.errorOfMean(data);
        double ridge = FRAME * RidgeRegression.error(data);
        float unit = Tasks.FACE / 10f;
        Split more = Tasks.centred(Tasks.augmented(data, augmenter(1, shift(0.06), rotate(8)), 3), unit);
        double network = FRAME * unit * Networks.error(Networks.pointFinder(more), more, 8, 3e-3);
        String reached = Row.say(
                "mean %.2f px, ridge %.2f px, network %.2f px: %.0f %% of ridge (<= 60 %%)",
                mean, ridge, network, 100 * network / ridge);
        Row.print("points of 12 people not trained on", seed, reached, network <= 0.6 * ridge, start);
        assertThat(ridge).as("ridge regression").isLessThan(0.9 * mean);
        assertThat(network).as("network").isLessThanOrEqualTo(0.6 * ridge);
    }

    /**
     * The gap is the network's for whatever reason: without rows in the fields it was 11 to 14 points as well, since a field
     * that lies across two blocks is seen in both parts, and a network keeps its spectrum in mind better than a linear model.
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void aNetworkReadsMoreFromAPatchThanALinearModel(long seed) {
        long start = System.nanoTime();
        SceneTask scene = SceneTask.of(0.5, seed, 2500);
        double pixel = Math.max(
                LinearModel.accuracy(scene.spectra(), standardise()),
                LinearModel.accuracy(scene.spectra(), whiten(12)));
        double patch = LinearModel.accuracy(scene.patches(), standardise());
        Split more = Tasks.augmented(scene.patches(), augmenter(1, flip()), 2);
        double network = Networks.accuracy(Networks.patchClassifier(more), more, 8, 2e-3);
        double gap = network - Math.max(pixel, patch);
        String reached = Row.say(
                "pixel %.1f %%, patch %.1f %%, network %.1f %%: %.1f points above (>= 8)",
                100 * pixel, 100 * patch, 100 * network, 100 * gap);
        Row.print("scene, 12 covers", seed, reached, gap >= 0.08, start);
        assertThat(pixel).as("logistic regression on a pixel").isGreaterThan(0.4);
        assertThat(gap).as("network above linear models").isGreaterThanOrEqualTo(0.08);
    }
}
