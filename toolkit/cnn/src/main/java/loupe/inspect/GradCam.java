package loupe.inspect;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import loupe.data.Image;
import loupe.engine.GradientLease;
import loupe.model.Network;

/**
 * Grad-CAM: {@code L = ReLU(sum_k alpha_k A_k)} with {@code alpha_k = 1/(H W) sum_ij dz_c / dA_kij}, where A_k is the k-th
 * feature map of the layer and z_c the logit of the class.
 *
 * <p>Selvaraju et al., Grad-CAM: visual explanations from deep networks via gradient-based localization (ICCV 2017),
 * equations 1 and 2. The map has the layer's rows and columns and is not scaled; the paper enlarges it for display.
 */
public final class GradCam {

    private final Network network;
    private final ChosenLayer layer;

    private GradCam(Network network, ChosenLayer layer) {
        this.network = network;
        this.layer = layer;
    }

    /**
     * Grad-CAM at the last layer that still has places.
     *
     * @param network a trained network; not changed
     * @return the method, ready for an image
     */
    public static GradCam of(Network network) {
        return new GradCam(network, null);
    }

    /**
     * Grad-CAM at another layer.
     *
     * @param name the layer's name
     * @return the method, ready for an image
     */
    public GradCam at(String name) {
        return new GradCam(network, new ChosenLayer(name, "you asked for it"));
    }

    /**
     * For the class that the network chose.
     *
     * @param image of the network's input shape
     * @return the map
     * @throws IllegalArgumentException when the shape is another
     * @throws IllegalStateException when another thread computes gradients
     */
    public Attribution explain(Image image) {
        return explain(image, network.predict(image).predicted(0));
    }

    /**
     * For one class.
     *
     * @param image of the network's input shape
     * @param targetClass 0 to K - 1
     * @return the map
     * @throws IllegalArgumentException when the class is out of range, or the shape is another
     * @throws IllegalStateException when another thread computes gradients
     */
    public Attribution explain(Image image, int targetClass) {
        float[] probabilities = network.predict(image).probabilities()[0];
        if (targetClass < 0 || targetClass >= probabilities.length) {
            throw new IllegalArgumentException(
                    "targetClass: expected 0.." + (probabilities.length - 1) + ", got " + targetClass);
        }
        ChosenLayer chosen = layer == null ? ChosenLayer.of(network, image) : layer;
        try (NDManager scope = network.manager().newSubManager();
                GradientLease lease = GradientLease.take("Grad-CAM")) {
            NDArray input = network.batch(image, scope);
            Weighed weighed = weigh(input, chosen.name(), targetClass, lease);
            return attribution(image, targetClass, probabilities[targetClass], chosen, weighed);
        }
    }

    private Weighed weigh(NDArray input, String name, int targetClass, GradientLease lease) {
        // A copy without history: the engine keeps gradients of such arrays only, and gives silent zeros for others.
        NDArray maps = network.forwardTo(input, name).stopGradient().duplicate();
        requirePlaces(name, maps.getShape());
        maps.setRequiresGradient(true);
        try (GradientCollector collector = lease.record()) {
            NDArray logits = network.forwardFrom(maps, name);
            collector.backward(logits.get(0).get(targetClass));
        }
        Shape shape = maps.getShape();
        try (NDArray gradient = maps.getGradient()) {
            return Weighed.of(maps.toFloatArray(), gradient.toFloatArray(), (int) shape.get(2), (int) shape.get(3));
        }
    }

    private static void requirePlaces(String name, Shape shape) {
        if (shape.dimension() != 4) {
            throw new IllegalArgumentException(
                    "layer: expected one with rows and columns, got " + name + " " + shape.slice(1));
        }
    }

    private Attribution attribution(
            Image image, int targetClass, float probability, ChosenLayer chosen, Weighed weighed) {
        return new Attribution(
                "Grad-CAM",
                chosen.name(),
                chosen.reason(),
                network.preprocessing().view(image),
                targetClass,
                network.classes().get(targetClass),
                probability,
                weighed.height(),
                weighed.width(),
                weighed.map(),
                weighed.warning());
    }
}
