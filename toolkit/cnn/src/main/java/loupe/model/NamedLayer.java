package loupe.model;

import loupe.layer.Layer;
import loupe.layer.ReceptiveField;
import loupe.layer.TensorShape;

/**
 * One layer in its place in a network.
 *
 * @param name its kind with a running number, as {@code conv2d1}
 * @param layer the description
 * @param inputShape the shape of its input for one image
 * @param outputShape the shape of its output for one image
 * @param receptiveField what one value of its output sees of the image
 */
public record NamedLayer(
        String name, Layer layer, TensorShape inputShape, TensorShape outputShape, ReceptiveField receptiveField) {

    /**
     * How many numbers of it training changes.
     *
     * @return weights and biases
     */
    public long parameters() {
        return layer.parameters(inputShape);
    }

    /**
     * How many numbers it keeps that no gradient changes.
     *
     * @return running means and variances
     */
    public long statistics() {
        return layer.statistics(inputShape);
    }

    /**
     * Its work for one image.
     *
     * @return multiply-adds of convolutions and dense layers
     */
    public long multiplyAdds() {
        return layer.multiplyAdds(inputShape);
    }

    @Override
    public String toString() {
        String settings = layer.settings();
        return name + (settings.isEmpty() ? "" : " (" + settings + ")") + " " + inputShape + " -> " + outputShape;
    }
}
