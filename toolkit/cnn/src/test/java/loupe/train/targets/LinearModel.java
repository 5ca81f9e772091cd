package loupe.train.targets;

import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.flatten;
import static loupe.layer.Layers.input;
import static loupe.model.Models.cnn;
import static loupe.train.Training.adam;
import static loupe.train.Training.adamW;
import static loupe.train.Training.cosine;
import static loupe.train.Training.fit;
import static loupe.train.Training.training;

import java.util.List;
import loupe.data.ImageShape;
import loupe.data.Split;
import loupe.data.prepare.Fitting;
import loupe.data.prepare.Preprocessing;
import loupe.model.Cnn;
import loupe.train.Optimizer;
import loupe.train.Run;

/** Softmax regression: a network of one dense layer. */
final class LinearModel {

    private static final int EPOCHS = 20;
    private static final double RATE = 2e-3;
    private static final List<Optimizer> OPTIMIZERS =
            List.of(adam(RATE), adamW(RATE).weightDecay(1), adamW(RATE).weightDecay(10));

    private LinearModel() {}

    /**
     * The best accuracy of all epochs over three strengths of weight decay. Choosing by the validation part is unfair to
     * the network, which has to keep its last epoch: a target that is met so is met the more.
     */
    static double accuracy(Split data, Fitting... steps) {
        Split prepared = Preprocessing.fit(data, steps).apply(data);
        return OPTIMIZERS.stream()
                .mapToDouble(optimizer -> accuracy(prepared, optimizer))
                .max()
                .orElseThrow();
    }

    private static double accuracy(Split data, Optimizer optimizer) {
        ImageShape shape = data.training().shape();
        Cnn linear = cnn(
                input(shape.channels(), shape.height(), shape.width()),
                flatten(),
                dense(data.training().classes().size()));
        var config =
                training().epochs(EPOCHS).batchSize(100).optimizer(optimizer).schedule(cosine());
        try (Run run = fit(linear, data, config)) {
            return run.history().epochs().stream()
                    .mapToDouble(epoch -> epoch.validationAccuracy())
                    .max()
                    .orElseThrow();
        }
    }
}
