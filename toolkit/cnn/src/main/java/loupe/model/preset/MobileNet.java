package loupe.model.preset;

import static loupe.layer.Layers.batchNorm;
import static loupe.layer.Layers.conv2d;
import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.depthwiseConv2d;
import static loupe.layer.Layers.globalAvgPool2d;
import static loupe.layer.Layers.relu;

import java.util.ArrayList;
import java.util.List;
import loupe.layer.Input;
import loupe.layer.Layer;
import loupe.model.Cnn;

/**
 * MobileNet (Howard et al., "MobileNets: Efficient Convolutional Neural Networks for Mobile Vision Applications", 2017, table
 * 1): each 3x3 convolution is one of every channel by itself, then a 1x1 convolution that mixes them.
 */
public final class MobileNet {

    private static final int SMALL = 64;
    private static final int[] FILTERS = {64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024};
    private static final int[] STRIDES = {1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1};

    private MobileNet() {}

    /**
     * MobileNet; on (3, 224, 224) with 1000 classes and width 1 it has 4,231,976 parameters, the paper's 4.2 million. The
     * first convolution has no stride on images below 64 pixels.
     *
     * @param input images of any size
     * @param classes the number of classes
     * @param width by how much all channels are multiplied, the paper's alpha
     * @return the description
     */
    public static Cnn mobileNet(Input input, int classes, double width) {
        int first = input.shape().height() < SMALL ? 1 : 2;
        List<Layer> layers = new ArrayList<>();
        layers.add(conv2d(scaled(32, width), 3).same().stride(first).bias(false));
        layers.addAll(List.of(batchNorm(), relu()));
        for (int i = 0; i < FILTERS.length; i++) {
            layers.add(depthwiseConv2d(3).same().stride(STRIDES[i]).bias(false));
            layers.addAll(List.of(batchNorm(), relu()));
            layers.add(conv2d(scaled(FILTERS[i], width), 1).bias(false));
            layers.addAll(List.of(batchNorm(), relu()));
        }
        layers.addAll(List.of(globalAvgPool2d(), dense(classes)));
        return Cnn.of(input, layers);
    }

    private static int scaled(int channels, double width) {
        return Math.max(1, (int) Math.round(channels * width));
    }
}
