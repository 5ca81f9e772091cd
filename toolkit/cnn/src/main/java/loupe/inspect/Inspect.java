package loupe.inspect;

import loupe.data.Image;
import loupe.model.Network;

/** What a notebook imports to look inside: {@code featureMaps(run.network(), image, "conv2d1")}. */
public final class Inspect {

    private Inspect() {}

    /**
     * What one layer gives for one image.
     *
     * @param network a trained network; not changed
     * @param image of the network's input shape
     * @param layer the layer's name, as {@code conv2d1} or {@code relu2}
     * @return the maps as plain arrays
     * @throws IllegalArgumentException when there is no such layer (the message lists the names) or the shape is another
     */
    public static FeatureMaps featureMaps(Network network, Image image, String layer) {
        return LayerOutput.of(network, image, layer);
    }

    /**
     * Which places of an image spoke for the class that the network chose.
     *
     * @param network a trained network; not changed
     * @param image of the network's input shape
     * @return the map, at the last layer that still has places; {@link Attribution#reason()} says which and why
     * @throws IllegalArgumentException when no layer has places, or the shape is another
     * @see GradCam
     */
    public static Attribution gradCam(Network network, Image image) {
        return GradCam.of(network).explain(image);
    }

    /**
     * Which places of an image spoke for the class that the network chose, at one layer.
     *
     * @param network a trained network; not changed
     * @param image of the network's input shape
     * @param layer the layer's name
     * @return the map
     * @throws IllegalArgumentException when the layer is unknown or has no rows and columns, or the shape is another
     */
    public static Attribution gradCam(Network network, Image image, String layer) {
        return GradCam.of(network).at(layer).explain(image);
    }

    /**
     * Which places of an image spoke for one class.
     *
     * @param network a trained network; not changed
     * @param image of the network's input shape
     * @param targetClass 0 to K - 1
     * @return the map, at the last layer that still has places
     * @throws IllegalArgumentException when the class is out of range, or the shape is another
     */
    public static Attribution gradCam(Network network, Image image, int targetClass) {
        return GradCam.of(network).explain(image, targetClass);
    }

    /**
     * Which places of an image spoke for one class, at one layer.
     *
     * @param network a trained network; not changed
     * @param image of the network's input shape
     * @param layer the layer's name
     * @param targetClass 0 to K - 1
     * @return the map
     * @throws IllegalArgumentException when layer or class is not the network's, or the shape is another
     */
    public static Attribution gradCam(Network network, Image image, String layer, int targetClass) {
        return GradCam.of(network).at(layer).explain(image, targetClass);
    }
}
