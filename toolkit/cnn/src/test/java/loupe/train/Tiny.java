package loupe.train;

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
import static loupe.train.Training.training;

import java.util.List;
import loupe.data.Datasets;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import loupe.data.Split;
import loupe.model.Cnn;

/** The small problems of these tests. */
final class Tiny {

    static final TrainingConfig CONFIG = training().epochs(2).batchSize(64).optimizer(adam(5e-3));

    private Tiny() {}

    /** 1,797 digits of 8x8. */
    static Split digits() {
        return Datasets.digits().split(0.8, 42);
    }

    static Cnn convnet() {
        return cnn(input(1, 8, 8), conv2d(8, 3).same(), relu(), maxPool2d(2), flatten(), dense(10));
    }

    static Cnn withChance() {
        return cnn(
                input(1, 8, 8),
                conv2d(8, 3).same(),
                batchNorm(),
                relu(),
                maxPool2d(2),
                flatten(),
                dropout(0.3),
                dense(10));
    }

    /** One pixel, two classes: bright or dark. */
    static Split pixels(int images) {
        byte[] pixels = new byte[images];
        int[] labels = new int[images];
        for (int i = 0; i < images; i++) {
            labels[i] = i % 2;
            pixels[i] = (byte) (i % 2 == 0 ? 10 : 240);
        }
        return ImageSet.ofBytes("pixels", new ImageShape(1, 1, 1), pixels, labels, List.of("dark", "bright"))
                .split(0.5, 1);
    }

    static Cnn onePixel() {
        return cnn(input(1, 1, 1), flatten(), dense(2));
    }
}
