package loupe.model.preset;

import static loupe.layer.Layers.conv2d;
import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.dropout;
import static loupe.layer.Layers.flatten;
import static loupe.layer.Layers.maxPool2d;
import static loupe.layer.Layers.relu;
import static loupe.model.Models.cnn;

import loupe.layer.Input;
import loupe.model.Cnn;

/** The networks of the tutorials with which most people began. */
public final class MnistTutorials {

    private MnistTutorials() {}

    /**
     * The network of Keras' "Simple MNIST convnet" (Chollet 2015); on (1, 28, 28) with 10 classes it has 34,826 parameters.
     *
     * @param input images of at least 10x10
     * @param classes the number of classes
     * @return the description
     */
    public static Cnn twoConvolutions(Input input, int classes) {
        return cnn(
                input,
                conv2d(32, 3),
                relu(),
                maxPool2d(2),
                conv2d(64, 3),
                relu(),
                maxPool2d(2),
                flatten(),
                dropout(0.5),
                dense(classes));
    }

    /**
     * The network of TensorFlow's "Deep MNIST for Experts" (2015); on (1, 28, 28) with 10 classes it has 3,274,634
     * parameters.
     *
     * @param input images of at least 4x4
     * @param classes the number of classes
     * @return the description
     */
    public static Cnn deepMnist(Input input, int classes) {
        return cnn(
                input,
                conv2d(32, 5).same(),
                relu(),
                maxPool2d(2),
                conv2d(64, 5).same(),
                relu(),
                maxPool2d(2),
                flatten(),
                dense(1024),
                relu(),
                dropout(0.5),
                dense(classes));
    }
}
