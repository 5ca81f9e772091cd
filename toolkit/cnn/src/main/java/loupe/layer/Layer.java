package loupe.layer;

import ai.djl.nn.Block;
import java.util.Map;

/**
 * One layer of a CNN: an immutable description without weights.
 *
 * <p>All shapes are of one image: (C, H, W) or (F). Your own layer enters by {@link Layers#custom}.
 */
public sealed interface Layer
        permits Conv2d,
                DepthwiseConv2d,
                ConvTranspose2d,
                MaxPool2d,
                AvgPool2d,
                GlobalAvgPool2d,
                Upsample2d,
                Activation,
                BatchNorm,
                LayerNorm,
                GroupNorm,
                SqueezeAndExcite,
                Dropout,
                Flatten,
                Dense,
                Residual,
                Branches,
                Custom {

    /**
     * The layer's word, of which a network makes names: {@code conv2d} gives {@code conv2d1}, {@code conv2d2}.
     *
     * @return the name of the method in {@link Layers} that makes it
     */
    String kind();

    /**
     * The layer's settings in words.
     *
     * @return as {@code 16 filters 5x5, stride 2}; empty when there is nothing to set
     */
    String settings();

    /**
     * The shape of the output.
     *
     * @param input the shape of the input
     * @return the shape that this layer makes of it
     * @throws IllegalArgumentException when the layer cannot take that input
     */
    TensorShape outputShape(TensorShape input);

    /**
     * How many numbers training changes.
     *
     * @param input the shape of the input
     * @return weights and biases
     */
    default long parameters(TensorShape input) {
        return 0;
    }

    /**
     * How many numbers the layer keeps that no gradient changes: the running mean and variance of batch normalisation.
     *
     * @param input the shape of the input
     * @return the count, which {@link #parameters} does not hold
     */
    default long statistics(TensorShape input) {
        return 0;
    }

    /**
     * The work for one image in convolutions and dense layers; one multiplication with its addition counts as one.
     *
     * @param input the shape of the input
     * @return the count, 0 for layers that do not multiply by weights
     */
    default long multiplyAdds(TensorShape input) {
        return 0;
    }

    /**
     * What one value of the output sees of the image.
     *
     * @param before what one value of the input sees
     * @return the field after this layer
     */
    default ReceptiveField receptiveField(ReceptiveField before) {
        return before;
    }

    /**
     * The chains of layers inside this one, side by side.
     *
     * @param input the shape of the input
     * @return each chain by the name that its weights bear; empty for all but residuals and branches
     */
    default Map<String, Chain> inside(TensorShape input) {
        return Map.of();
    }

    /**
     * This layer with first weights drawn in another way, where it and what is inside say nothing of their own.
     *
     * @param initialiser how they are drawn
     * @return a layer of the same kind
     */
    default Layer withDefault(Initialiser initialiser) {
        return this;
    }

    /**
     * A fresh engine block without weights.
     *
     * @param input the shape of the input
     * @return a block for batches of that shape
     */
    Block block(TensorShape input);
}
