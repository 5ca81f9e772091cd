package loupe.inspect;

import java.util.List;
import loupe.data.Image;

/**
 * What one layer gave for one image.
 *
 * @param layer the layer's name, as {@code conv2d1}
 * @param image what was looked at, raw; of an image that the network crops, the part that it saw
 * @param channels how many maps C; the features F of a layer without rows and columns
 * @param height rows H of each map; 1 for features
 * @param width columns W of each map; 1 for features
 * @param maps [C][H x W], rows first
 * @param min the smallest value over all maps
 * @param max the largest value over all maps
 * @param dead the maps that say nothing about where: equal at every place, or, when there is one place only, zero
 */
public record FeatureMaps(
        String layer,
        Image image,
        int channels,
        int height,
        int width,
        float[][] maps,
        float min,
        float max,
        List<Integer> dead) {

    /** Copies the list. */
    public FeatureMaps {
        dead = List.copyOf(dead);
    }

    @Override
    public String toString() {
        return layer + " of " + image.name() + ": " + channels + " maps of " + height + "x" + width + ", values " + min
                + " to " + max + ", " + dead.size() + " dead";
    }
}
