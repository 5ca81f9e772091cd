import static loupe.data.augment.Augmentations.flip;
import static loupe.data.augment.Augmentations.shift;
import static loupe.data.prepare.Steps.standardise;
import static loupe.layer.Layers.batchNorm;
import static loupe.layer.Layers.conv2d;
import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.dropout;
import static loupe.layer.Layers.flatten;
import static loupe.layer.Layers.input;
import static loupe.layer.Layers.maxPool2d;
import static loupe.layer.Layers.relu;
import static loupe.model.Models.cnn;
import static loupe.train.Training.adam;
import static loupe.train.Training.fit;
import static loupe.train.Training.training;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import loupe.data.Datasets;
import loupe.display.RecordingScreen;
import loupe.display.Screens;
import loupe.model.Cnn;
import loupe.plot.Plots;
import loupe.train.Callback;
import loupe.train.Run;
import loupe.train.StepLoss;
import loupe.train.TrainingConfig;

/** Trains with dropout, batch normalisation and augmentation, and prints the hashes of all losses and of the weights. */
public final class SameSeed {

    private SameSeed() {}

    /** Takes {@code live} for curves that are drawn while it trains, or {@code plain}. */
    public static void main(String[] arguments) throws Exception {
        Cnn net = cnn(
                input(1, 28, 28), conv2d(8, 3).same(), batchNorm(), relu(), maxPool2d(2), conv2d(16, 3), batchNorm(), relu(),
                maxPool2d(2), flatten(), dropout(0.3), dense(10));
        TrainingConfig config = training().epochs(2).optimizer(adam(2e-3)).preprocess(standardise())
                .augment(flip(), shift(0.1)).mixup(0.2).seed(7);
        RecordingScreen screen = new RecordingScreen();
        Screens.use(screen);
        Callback[] callbacks = arguments[0].equals("live") ? new Callback[] {Plots.liveCurves()} : new Callback[0];
        try (Run run = fit(net, Datasets.dataset("fashion").split(0.8, 42), config, callbacks)) {
            System.out.println("hashes " + losses(run) + " " + run.network().weightsSha256() + " after "
                    + run.history().steps().size() + " steps");
            System.err.println(screen.updates() + " updates of the curves");
            if (callbacks.length > 0 && screen.updates() == 0) {
                throw new AssertionError("live: expected curves that are drawn, got none");
            }
        }
    }

    private static String losses(Run run) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (StepLoss step : run.history().steps()) {
            digest.update(ByteBuffer.allocate(4).putFloat(step.loss()).array());
        }
        run.history().epochs().forEach(epoch ->
                digest.update(ByteBuffer.allocate(8).putDouble(epoch.validationLoss()).array()));
        return HexFormat.of().formatHex(digest.digest());
    }
}
