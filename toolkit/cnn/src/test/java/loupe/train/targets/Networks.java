package loupe.train.targets;

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
import static loupe.train.Training.cosine;
import static loupe.train.Training.fit;
import static loupe.train.Training.meanSquaredError;
import static loupe.train.Training.training;

import java.util.ArrayList;
import java.util.List;
import loupe.data.ImageShape;
import loupe.data.Split;
import loupe.layer.Layer;
import loupe.metric.Metrics;
import loupe.model.Cnn;
import loupe.train.Run;
import loupe.train.TrainingConfig;

/** The small networks that the targets ask of, and what they reach after their last epoch. */
final class Networks {

    private static final int BATCH = 50;

    private Networks() {}

    /** Four stages of 3 x 3 convolutions with 16 to 64 filters, each half as large as the one before. */
    static Cnn stages(ImageShape shape, Layer... head) {
        List<Layer> layers = new ArrayList<>();
        convolution(layers, 16);
        layers.add(maxPool2d(2));
        convolution(layers, 32);
        convolution(layers, 32);
        layers.add(maxPool2d(2));
        convolution(layers, 64);
        convolution(layers, 64);
        layers.add(maxPool2d(2));
        convolution(layers, 64);
        layers.add(flatten());
        layers.addAll(List.of(head));
        return cnn(input(shape.channels(), shape.height(), shape.width()), layers.toArray(Layer[]::new));
    }

    private static void convolution(List<Layer> layers, int filters) {
        layers.addAll(List.of(conv2d(filters, 3).same(), batchNorm(), relu()));
    }

    static Cnn classifier(Split data) {
        int classes = data.training().classes().size();
        return stages(data.training().shape(), dropout(0.3), dense(classes));
    }

    static Cnn pointFinder(Split data) {
        int targets = data.training().targetNames().size();
        return stages(data.training().shape(), dense(128), relu(), dense(targets));
    }

    /** For patches of 7 x 7: the windows shrink to 3 x 3. */
    static Cnn patchClassifier(Split data) {
        ImageShape shape = data.training().shape();
        return cnn(
                input(shape.channels(), shape.height(), shape.width()),
                conv2d(48, 3).same(),
                batchNorm(),
                relu(),
                conv2d(64, 3),
                batchNorm(),
                relu(),
                conv2d(64, 3),
                batchNorm(),
                relu(),
                flatten(),
                dropout(0.3),
                dense(data.training().classes().size()));
    }

    static double accuracy(Cnn cnn, Split data, int epochs, double rate) {
        try (Run run = fit(cnn, data, config(epochs, rate))) {
            return run.history().last().validationAccuracy();
        }
    }

    static double error(Cnn cnn, Split data, int epochs, double rate) {
        try (Run run = fit(cnn, data, config(epochs, rate).loss(meanSquaredError()))) {
            return Metrics.rootMeanSquaredError(
                    run.network().outputs(data.validation()), RidgeRegression.targets(data.validation()));
        }
    }

    private static TrainingConfig config(int epochs, double rate) {
        return training()
                .epochs(epochs)
                .batchSize(BATCH)
                .optimizer(adam(rate))
                .schedule(cosine())
                .seed(1);
    }
}
