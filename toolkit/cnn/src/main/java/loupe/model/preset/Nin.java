package loupe.model.preset;

import static loupe.layer.Layers.avgPool2d;
import static loupe.layer.Layers.conv2d;
import static loupe.layer.Layers.dropout;
import static loupe.layer.Layers.globalAvgPool2d;
import static loupe.layer.Layers.maxPool2d;
import static loupe.layer.Layers.relu;
import static loupe.model.Models.cnn;

import loupe.layer.Input;
import loupe.model.Cnn;

/**
 * Network in network (Lin, Chen and Yan, "Network In Network", 2014, section 3 and figure 2): 1x1 convolutions after each
 * larger one, and the mean of one feature map for each class instead of dense layers.
 */
public final class Nin {

    private Nin() {}

    /**
     * The authors' network for CIFAR-10; on (3, 32, 32) with 10 classes it has 966,986 parameters.
     *
     * @param input images of at least 4x4
     * @param classes the number of classes
     * @return the description
     */
    public static Cnn nin(Input input, int classes) {
        return cnn(
                input,
                conv2d(192, 5).same(),
                relu(),
                conv2d(160, 1),
                relu(),
                conv2d(96, 1),
                relu(),
                maxPool2d(3).stride(2).padding(1),
                dropout(0.5),
                conv2d(192, 5).same(),
                relu(),
                conv2d(192, 1),
                relu(),
                conv2d(192, 1),
                relu(),
                avgPool2d(3).stride(2).padding(1),
                dropout(0.5),
                conv2d(192, 3).same(),
                relu(),
                conv2d(192, 1),
                relu(),
                // The paper has a ReLU here too; without it the logits may be negative, and no class can die.
                conv2d(classes, 1),
                globalAvgPool2d());
    }
}
