package loupe.inspect;

import java.util.Locale;
import loupe.data.Image;

/**
 * How much each place of an image spoke for a class.
 *
 * @param method by which it was found, as {@code Grad-CAM}
 * @param layer whose feature maps were weighed
 * @param reason why this layer
 * @param image what was looked at, raw; of an image that the network crops, the part that it saw
 * @param targetClass the class k that was asked about
 * @param className the class in words
 * @param probability what the network gave class k, softmax(z)[k]
 * @param height rows H of the map, those of the layer
 * @param width columns W of the map, those of the layer
 * @param map H x W values at least 0, rows first; not scaled
 * @param warning empty, or why the map says nothing
 */
public record Attribution(
        String method,
        String layer,
        String reason,
        Image image,
        int targetClass,
        String className,
        float probability,
        int height,
        int width,
        float[] map,
        String warning) {

    @Override
    public String toString() {
        return method + " of " + image.name() + " for " + className
                + String.format(Locale.ROOT, " (probability %.3f)", probability)
                + " at " + layer + " " + height + "x" + width + ": " + reason
                + (warning.isEmpty() ? "" : "; WARNING: " + warning);
    }
}
