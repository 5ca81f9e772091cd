package loupe.model.preset;

import static loupe.layer.Layers.conv2d;
import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.dropout;
import static loupe.layer.Layers.flatten;
import static loupe.layer.Layers.maxPool2d;
import static loupe.layer.Layers.relu;

import java.util.ArrayList;
import java.util.List;
import loupe.layer.Input;
import loupe.layer.Layer;
import loupe.model.Cnn;

/**
 * VGG (Simonyan and Zisserman, "Very Deep Convolutional Networks for Large-Scale Image Recognition", 2015, table 1): stages of
 * 3x3 convolutions, each followed by a pool, and three dense layers.
 */
public final class Vgg {

    private Vgg() {}

    /**
     * Three stages of two convolutions, for small images.
     *
     * @param input images of at least 8x8
     * @param classes the number of classes
     * @return the description
     */
    public static Cnn small(Input input, int classes) {
        return vgg(input, classes, new int[][] {{32, 32}, {64, 64}, {128, 128}}, 256);
    }

    /**
     * Any VGG; the paper's configuration D is {@code {{64, 64}, {128, 128}, {256, 256, 256}, {512, 512, 512}, {512, 512,
     * 512}}} with 4096 units, 138 million parameters.
     *
     * @param input images that can be halved once for each stage
     * @param classes the number of classes
     * @param stages for each stage the filters of its convolutions
     * @param units of each of the two hidden dense layers
     * @return the description
     */
    public static Cnn vgg(Input input, int classes, int[][] stages, int units) {
        List<Layer> layers = new ArrayList<>();
        for (int[] stage : stages) {
            for (int filters : stage) {
                layers.addAll(List.of(conv2d(filters, 3).same(), relu()));
            }
            layers.add(maxPool2d(2));
        }
        layers.add(flatten());
        for (int i = 0; i < 2; i++) {
            layers.addAll(List.of(dense(units), relu(), dropout(0.5)));
        }
        layers.add(dense(classes));
        return Cnn.of(input, layers);
    }
}
