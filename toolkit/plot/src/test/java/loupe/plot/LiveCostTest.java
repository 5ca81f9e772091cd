package loupe.plot;

import static loupe.layer.Layers.conv2d;
import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.flatten;
import static loupe.layer.Layers.input;
import static loupe.layer.Layers.maxPool2d;
import static loupe.layer.Layers.relu;
import static loupe.model.Models.cnn;
import static loupe.train.Training.fit;
import static loupe.train.Training.training;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import loupe.data.Split;
import loupe.display.RecordingScreen;
import loupe.display.Screens;
import loupe.train.Callback;
import loupe.train.Run;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints what live curves cost a training; a shared machine is too restless to assert it. */
@Tag("slow")
class LiveCostTest {

    @Test
    void printsTheCost() {
        Split data = Samples.fashion().split(0.8, 42);
        train(data);
        var screen = new RecordingScreen();
        Screens.with(screen, () -> {
            for (int pair = 0; pair < 3; pair++) {
                double without = train(data);
                double with = train(data, Plots.liveCurves());
                System.out.printf(
                        Locale.ROOT,
                        "12 epochs: %.2f s without, %.2f s with live curves (%+.1f %%)%n",
                        without,
                        with,
                        100 * (with / without - 1));
            }
        });
        System.out.println(screen.updates() + " updates in 3 trainings");
        assertThat(screen.shown()).hasSize(3);
    }

    private static double train(Split data, Callback... callbacks) {
        var net = cnn(
                input(1, 28, 28),
                conv2d(16, 5).same(),
                relu(),
                maxPool2d(2),
                conv2d(32, 5),
                relu(),
                maxPool2d(2),
                flatten(),
                dense(10));
        try (Run run = fit(net, data, training().epochs(12).batchSize(64), callbacks)) {
            return run.seconds();
        }
    }
}
