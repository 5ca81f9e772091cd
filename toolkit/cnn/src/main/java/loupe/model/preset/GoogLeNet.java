package loupe.model.preset;

import static loupe.layer.Layers.branch;
import static loupe.layer.Layers.concatenate;
import static loupe.layer.Layers.conv2d;
import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.dropout;
import static loupe.layer.Layers.globalAvgPool2d;
import static loupe.layer.Layers.maxPool2d;
import static loupe.layer.Layers.relu;
import static loupe.model.Models.cnn;

import loupe.layer.Branches;
import loupe.layer.Input;
import loupe.model.Cnn;

/**
 * GoogLeNet (Szegedy et al., "Going Deeper with Convolutions", 2015, figure 2b and table 1) for small images: two stages of
 * inception blocks at a quarter of the width.
 */
public final class GoogLeNet {

    private GoogLeNet() {}

    /**
     * Four inception blocks for small images.
     *
     * @param input images of at least 4x4
     * @param classes the number of classes
     * @return the description
     */
    public static Cnn small(Input input, int classes) {
        return cnn(
                input,
                conv2d(48, 3).same(),
                relu(),
                maxPool2d(2),
                inception(16, 24, 32, 4, 8, 8),
                inception(32, 32, 48, 8, 24, 16),
                maxPool2d(2),
                inception(48, 24, 52, 4, 12, 16),
                inception(40, 28, 56, 6, 16, 16),
                globalAvgPool2d(),
                dropout(0.4),
                dense(classes));
    }

    /**
     * An inception block: convolutions of three sizes and a pool side by side, with 1x1 convolutions that keep them cheap.
     * The paper's block 3a is {@code inception(64, 96, 128, 16, 32, 32)} on 192 channels.
     *
     * @param ones the filters of the 1x1 convolution
     * @param before3 the 1x1 filters before the 3x3 convolution
     * @param threes the filters of the 3x3 convolution
     * @param before5 the 1x1 filters before the 5x5 convolution
     * @param fives the filters of the 5x5 convolution
     * @param pooled the 1x1 filters after the pool
     * @return a layer with {@code ones + threes + fives + pooled} channels
     */
    public static Branches inception(int ones, int before3, int threes, int before5, int fives, int pooled) {
        return concatenate(
                branch(conv2d(ones, 1), relu()),
                branch(conv2d(before3, 1), relu(), conv2d(threes, 3).same(), relu()),
                branch(conv2d(before5, 1), relu(), conv2d(fives, 5).same(), relu()),
                branch(maxPool2d(3).stride(1).padding(1), conv2d(pooled, 1), relu()));
    }
}
