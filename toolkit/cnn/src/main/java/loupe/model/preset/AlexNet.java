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

/**
 * AlexNet (Krizhevsky, Sutskever and Hinton, "ImageNet Classification with Deep Convolutional Neural Networks", 2012, section
 * 3.5 and figure 2) for small images: its five convolutions, overlapping pools and dropout, at a third of the width, without
 * the strides of its beginning, its two columns and its local response normalisation.
 */
public final class AlexNet {

    private AlexNet() {}

    /**
     * AlexNet for small images.
     *
     * @param input images of at least 15x15
     * @param classes the number of classes
     * @return the description
     */
    public static Cnn small(Input input, int classes) {
        return cnn(
                input,
                conv2d(32, 5).same(),
                relu(),
                maxPool2d(3).stride(2),
                conv2d(85, 5).same(),
                relu(),
                maxPool2d(3).stride(2),
                conv2d(128, 3).same(),
                relu(),
                conv2d(128, 3).same(),
                relu(),
                conv2d(85, 3).same(),
                relu(),
                maxPool2d(3).stride(2),
                flatten(),
                dropout(0.5),
                dense(512),
                relu(),
                dropout(0.5),
                dense(512),
                relu(),
                dense(classes));
    }
}
