package loupe.train;

import static loupe.layer.Layers.conv2d;
import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.flatten;
import static loupe.layer.Layers.input;
import static loupe.layer.Layers.maxPool2d;
import static loupe.layer.Layers.relu;
import static loupe.model.Models.cnn;
import static loupe.train.Training.adam;
import static loupe.train.Training.cosine;
import static loupe.train.Training.fit;
import static loupe.train.Training.training;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import loupe.data.Datasets;
import loupe.data.Split;
import loupe.model.Cnn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The LeNet of the first tutorial on whole published sets; -Dloupe.test.seeds=3 repeats it with other seeds. */
@Tag("slow")
class WholeSetsTest {

    private static final Cnn LENET = cnn(
            input(1, 28, 28),
            conv2d(16, 5).same(),
            relu(),
            maxPool2d(2),
            conv2d(32, 5),
            relu(),
            maxPool2d(2),
            flatten(),
            dense(120),
            relu(),
            dense(10));

    private static void reaches(double accuracy, Split data, TrainingConfig config) {
        for (long seed = 1; seed <= Long.getLong("loupe.test.seeds", 1); seed++) {
            try (Run run = fit(LENET, data, config.seed(seed))) {
                double reached = run.history().last().validationAccuracy();
                System.out.printf(
                        Locale.ROOT,
                        "%s, %d epochs, seed %d: %.2f %% in %.0f s%n",
                        data.training().name(),
                        config.epochs(),
                        seed,
                        100 * reached,
                        run.seconds());
                assertThat(reached).isGreaterThanOrEqualTo(accuracy);
            }
        }
    }

    @Test
    void fashionMnistInFiveEpochs() {
        var config = training().epochs(5).batchSize(64).optimizer(adam(1e-3)).schedule(cosine());
        reaches(0.89, Datasets.fashionMnist().officialSplit(), config);
    }

    @Test
    void mnistInThreeEpochs() {
        var config = training().epochs(3).batchSize(64).optimizer(adam(2e-3)).schedule(cosine());
        reaches(0.989, Datasets.mnist().officialSplit(), config);
    }
}
