package loupe.inspect;

import java.util.List;
import loupe.data.Image;
import loupe.layer.Activation;
import loupe.layer.BatchNorm;
import loupe.layer.Conv2d;
import loupe.layer.ConvTranspose2d;
import loupe.layer.DepthwiseConv2d;
import loupe.layer.GroupNorm;
import loupe.layer.Layer;
import loupe.layer.LayerNorm;
import loupe.layer.TensorShape;
import loupe.model.Cnn;
import loupe.model.NamedLayer;
import loupe.model.Network;

/**
 * Which layer's feature maps are weighed.
 *
 * @param name the layer's name
 * @param reason why this one
 */
record ChosenLayer(String name, String reason) {

    /** The last convolution that leaves more than one place, together with what is applied to each of its values. */
    static ChosenLayer of(Network network, Image image) {
        return network.cnn().map(ChosenLayer::of).orElseGet(() -> ofUnknown(network, image));
    }

    private static ChosenLayer of(Cnn cnn) {
        List<NamedLayer> layers = cnn.layers();
        int convolution = lastConvolution(layers);
        if (convolution < 0) {
            throw new IllegalArgumentException(
                    "network: expected a convolution that leaves more than one place, got layers " + cnn.layerNames());
        }
        int last = convolution;
        while (last + 1 < layers.size() && isElementwise(layers.get(last + 1).layer())) {
            last++;
        }
        NamedLayer found = layers.get(convolution);
        String what = !found.layer().inside(found.inputShape()).isEmpty()
                ? "the last block of convolutions"
                : "the last convolution";
        return new ChosenLayer(
                layers.get(last).name(),
                found.name() + " is " + what + " that still has places " + found.outputShape()
                        + (last == convolution
                                ? ""
                                : ", taken after " + layers.get(last).name()));
    }

    private static int lastConvolution(List<NamedLayer> layers) {
        for (int i = layers.size() - 1; i >= 0; i--) {
            if (convolves(layers.get(i).layer(), layers.get(i).inputShape())
                    && hasPlaces(layers.get(i).outputShape())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean convolves(Layer layer, TensorShape input) {
        return layer instanceof Conv2d
                || layer instanceof DepthwiseConv2d
                || layer instanceof ConvTranspose2d
                || !layer.inside(input).isEmpty();
    }

    private static boolean hasPlaces(TensorShape shape) {
        return shape.height() * shape.width() > 1;
    }

    private static boolean isElementwise(Layer layer) {
        return layer instanceof Activation
                || layer instanceof BatchNorm
                || layer instanceof LayerNorm
                || layer instanceof GroupNorm;
    }

    /** Of an engine's block nothing is known but what comes out of its parts. */
    private static ChosenLayer ofUnknown(Network network, Image image) {
        for (int i = network.layerNames().size() - 1; i >= 0; i--) {
            String name = network.layerNames().get(i);
            FeatureMaps maps = LayerOutput.of(network, image, name);
            if (maps.height() * maps.width() > 1) {
                return new ChosenLayer(name, "it is the last layer with places, " + maps.height() + "x" + maps.width());
            }
        }
        throw new IllegalArgumentException(
                "network: expected a layer with rows and columns, got layers " + network.layerNames());
    }
}
