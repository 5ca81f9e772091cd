package loupe.model.preset;

import static loupe.layer.Layers.avgPool2d;
import static loupe.layer.Layers.batchNorm;
import static loupe.layer.Layers.branch;
import static loupe.layer.Layers.concatenate;
import static loupe.layer.Layers.conv2d;
import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.globalAvgPool2d;
import static loupe.layer.Layers.relu;

import java.util.ArrayList;
import java.util.List;
import loupe.layer.Branches;
import loupe.layer.Input;
import loupe.layer.Layer;
import loupe.model.Cnn;

/**
 * Densely connected networks (Huang, Liu, van der Maaten and Weinberger, "Densely Connected Convolutional Networks", 2017,
 * section 3): each layer's feature maps are put behind all those before it.
 */
public final class DenseNet {

    private static final int BLOCKS = 3;

    private DenseNet() {}

    /**
     * A basic DenseNet of 3 blocks, without bottlenecks and compression; with 12 layers a block and a growth of 12 it is the
     * paper's network of 40 layers, 1.0 million parameters on (3, 32, 32).
     *
     * @param input images of at least 4x4
     * @param classes the number of classes
     * @param layersPerBlock how many convolutions each block has
     * @param growth how many channels each of them adds
     * @return the description
     */
    public static Cnn denseNet(Input input, int classes, int layersPerBlock, int growth) {
        int channels = 16;
        List<Layer> layers = new ArrayList<>(List.of(conv2d(channels, 3).same().bias(false)));
        for (int block = 0; block < BLOCKS; block++) {
            for (int i = 0; i < layersPerBlock; i++) {
                layers.add(grow(growth));
            }
            channels += layersPerBlock * growth;
            layers.addAll(List.of(batchNorm(), relu()));
            if (block < BLOCKS - 1) {
                layers.addAll(List.of(conv2d(channels, 1).bias(false), avgPool2d(2)));
            }
        }
        layers.addAll(List.of(globalAvgPool2d(), dense(classes)));
        return Cnn.of(input, layers);
    }

    private static Branches grow(int channels) {
        return concatenate(
                branch(), branch(batchNorm(), relu(), conv2d(channels, 3).same().bias(false)));
    }
}
