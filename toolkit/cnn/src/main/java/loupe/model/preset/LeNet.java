package loupe.model.preset;

import static loupe.layer.Layers.avgPool2d;
import static loupe.layer.Layers.conv2d;
import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.flatten;
import static loupe.layer.Layers.tanh;
import static loupe.model.Models.cnn;

import loupe.layer.Input;
import loupe.model.Cnn;

/**
 * LeNet-5 (LeCun, Bottou, Bengio and Haffner, "Gradient-Based Learning Applied to Document Recognition", 1998, section II.B),
 * in the form that is common today: full connections between the convolutions, and a dense layer at the end.
 */
public final class LeNet {

    private LeNet() {}

    /**
     * LeNet-5; on (1, 28, 28) with 10 classes it has 61,706 parameters.
     *
     * @param input images of at least 12x12
     * @param classes the number of classes
     * @return the description
     */
    public static Cnn leNet5(Input input, int classes) {
        return cnn(
                input,
                conv2d(6, 5).same(),
                tanh(),
                avgPool2d(2),
                conv2d(16, 5),
                tanh(),
                avgPool2d(2),
                flatten(),
                dense(120),
                tanh(),
                dense(84),
                tanh(),
                dense(classes));
    }
}
