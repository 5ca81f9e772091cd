package loupe.model.preset;

import static loupe.layer.Layers.batchNorm;
import static loupe.layer.Layers.conv2d;
import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.globalAvgPool2d;
import static loupe.layer.Layers.maxPool2d;
import static loupe.layer.Layers.relu;
import static loupe.layer.Layers.residual;

import java.util.ArrayList;
import java.util.List;
import loupe.layer.Conv2d;
import loupe.layer.Input;
import loupe.layer.Layer;
import loupe.layer.Residual;
import loupe.model.Cnn;

/**
 * Residual networks (He, Zhang, Ren and Sun, "Deep Residual Learning for Image Recognition", 2016, table 1 and section 4.2).
 * Where a block changes the shape, a 1x1 convolution goes around it (the paper's option B, here without a batch
 * normalisation of its own).
 */
public final class ResNet {

    private static final int SMALL = 64;

    private ResNet() {}

    /**
     * ResNet-18; on (3, 224, 224) with 1000 classes it has 11,687,720 parameters. Images below 64 pixels do not go through
     * the strided 7x7 convolution and the pool of its beginning, but through one of 3x3.
     *
     * @param input images of at least 8x8
     * @param classes the number of classes
     * @return the description
     */
    public static Cnn resNet18(Input input, int classes) {
        List<Layer> layers = new ArrayList<>();
        if (input.shape().height() < SMALL) {
            layers.addAll(List.of(conv(64), batchNorm(), relu()));
        } else {
            Conv2d first = conv2d(64, 7).stride(2).padding(3).bias(false);
            layers.addAll(
                    List.of(first, batchNorm(), relu(), maxPool2d(3).stride(2).padding(1)));
        }
        for (int filters : new int[] {64, 128, 256, 512}) {
            stage(layers, filters, 2, filters == 64 ? 1 : 2);
        }
        layers.addAll(List.of(globalAvgPool2d(), dense(classes)));
        return Cnn.of(input, layers);
    }

    /**
     * ResNet-20 for small images; on (3, 32, 32) with 10 classes it has 272,282 parameters, the paper's 0.27 million.
     *
     * @param input images of at least 4x4
     * @param classes the number of classes
     * @return the description
     */
    public static Cnn resNet20(Input input, int classes) {
        List<Layer> layers = new ArrayList<>(List.of(conv(16), batchNorm(), relu()));
        stage(layers, 16, 3, 1);
        stage(layers, 32, 3, 2);
        stage(layers, 64, 3, 2);
        layers.addAll(List.of(globalAvgPool2d(), dense(classes)));
        return Cnn.of(input, layers);
    }

    private static void stage(List<Layer> layers, int filters, int blocks, int stride) {
        for (int i = 0; i < blocks; i++) {
            layers.addAll(List.of(block(filters, i == 0 ? stride : 1), relu()));
        }
    }

    private static Residual block(int filters, int stride) {
        return residual(conv(filters).stride(stride), batchNorm(), relu(), conv(filters), batchNorm())
                .stride(stride);
    }

    /** A 3x3 convolution without a bias, which the batch normalisation after it has. */
    private static Conv2d conv(int filters) {
        return conv2d(filters, 3).same().bias(false);
    }
}
