package loupe.train;

import static loupe.data.augment.Augmentations.cutout;
import static loupe.data.augment.Augmentations.flip;
import static loupe.data.augment.Augmentations.rotate;
import static loupe.data.augment.Augmentations.shift;
import static loupe.data.prepare.Steps.standardise;
import static loupe.layer.Layers.conv2d;
import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.flatten;
import static loupe.layer.Layers.input;
import static loupe.layer.Layers.maxPool2d;
import static loupe.layer.Layers.relu;
import static loupe.model.Models.cnn;
import static loupe.train.Training.training;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.data.Datasets;
import loupe.data.Split;
import loupe.model.Cnn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints what images on their way in cost a step of LeNet with batches of 64, in turns; asserts no time. */
@Tag("slow")
class FeedCostTest {

    private static final Cnn LENET = cnn(
            input(1, 28, 28),
            conv2d(6, 5).same(),
            relu(),
            maxPool2d(2),
            conv2d(16, 5),
            relu(),
            maxPool2d(2),
            flatten(),
            dense(120),
            relu(),
            dense(84),
            relu(),
            dense(10));

    /** Training only: from the first step's event to the last's. */
    private static double millisecondsPerStep(Split data, TrainingConfig config, int threads) {
        List<Long> ends = new ArrayList<>();
        Callback clock = event -> {
            if (event instanceof TrainingEvent.StepEnded) {
                ends.add(System.nanoTime());
            }
            return Signal.CONTINUE;
        };
        var fit = new Fit(
                LENET,
                data,
                config,
                new Listeners(List.of(clock)),
                Optional.empty(),
                threads,
                System::nanoTime,
                Instant::now);
        try (Run run = fit.run()) {
            assertThat(run.status()).isEqualTo(Status.OK);
        }
        return (ends.get(ends.size() - 1) - ends.get(0)) * 1e-6 / (ends.size() - 1);
    }

    @Test
    void printsTheCostOfEachStep() {
        Split data = Datasets.fashion().split(0.9, 42);
        TrainingConfig plain = training().epochs(2);
        TrainingConfig moved = plain.augment(flip(), shift(0.1));
        TrainingConfig all = plain.augment(flip(), shift(0.1), rotate(10), cutout(0.3))
                .mixup(0.2)
                .preprocess(standardise());
        Map<String, double[]> cost = new LinkedHashMap<>();
        int rounds = 5;
        for (int round = 0; round < rounds; round++) {
            put(cost, "as it is", round, millisecondsPerStep(data, plain, 1));
            put(cost, "standardised", round, millisecondsPerStep(data, plain.preprocess(standardise()), 1));
            put(cost, "flip, shift; 1 loader thread", round, millisecondsPerStep(data, moved, 1));
            put(cost, "flip, shift; 2 loader threads", round, millisecondsPerStep(data, moved, 2));
            put(cost, "four steps, mixup, standardised; 1", round, millisecondsPerStep(data, all, 1));
            put(cost, "four steps, mixup, standardised; 2", round, millisecondsPerStep(data, all, 2));
        }
        double base = median(cost.get("as it is"));
        cost.forEach((name, times) ->
                System.out.printf("%-36s %6.2f ms a step, %.2f times%n", name, median(times), median(times) / base));
    }

    private static void put(Map<String, double[]> cost, String name, int round, double time) {
        cost.computeIfAbsent(name, n -> new double[5])[round] = time;
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
