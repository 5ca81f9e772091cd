package loupe.model;

import java.util.List;
import loupe.data.Image;
import loupe.data.ImageSet;
import loupe.layer.Input;
import loupe.layer.Layer;
import loupe.metric.Evaluation;
import loupe.metric.Predictions;

/** Networks by short names, for static import. */
public final class Models {

    private Models() {}

    /**
     * Describes a CNN.
     *
     * @param input the images that it takes
     * @param layers the layers in order, at least one
     * @return the description
     * @throws IllegalArgumentException when a layer cannot take what comes before it; the message names the layer
     */
    public static Cnn cnn(Input input, Layer... layers) {
        return Cnn.of(input, List.of(layers));
    }

    /**
     * The table of a description.
     *
     * @param cnn the description
     * @return shapes, parameters, multiply-adds, receptive fields
     */
    public static Summary summary(Cnn cnn) {
        return cnn.summary();
    }

    /**
     * The table of a network.
     *
     * @param network the network
     * @return shapes, parameters, multiply-adds, receptive fields
     */
    public static Summary summary(Network network) {
        return network.summary();
    }

    /**
     * Asks a classifier about a set of labelled images.
     *
     * @param network the classifier
     * @param images the images
     * @return how well it did
     * @throws IllegalArgumentException when shapes or classes do not fit
     */
    public static Evaluation evaluate(Network network, ImageSet images) {
        return new Evaluation(network.predict(images), images);
    }

    /**
     * Asks a classifier about images.
     *
     * @param network the classifier
     * @param images the images
     * @return a row of probabilities for each
     * @throws IllegalArgumentException when shapes or classes do not fit
     */
    public static Predictions predict(Network network, ImageSet images) {
        return network.predict(images);
    }

    /**
     * Asks a classifier about one image.
     *
     * @param network the classifier
     * @param image the image
     * @return one row of probabilities
     * @throws IllegalArgumentException when the shape does not fit
     */
    public static Predictions predict(Network network, Image image) {
        return network.predict(image);
    }
}
