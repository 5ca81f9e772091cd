package loupe.inspect;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.stream.IntStream;
import loupe.data.Image;
import loupe.model.Network;

/** Runs an image up to a layer and copies out what it gives. */
final class LayerOutput {

    private LayerOutput() {}

    static FeatureMaps of(Network network, Image image, String layer) {
        try (NDManager scope = network.manager().newSubManager()) {
            NDArray output = network.forwardTo(network.batch(image, scope), layer);
            Shape shape = output.getShape();
            boolean flat = shape.dimension() == 2;
            return maps(
                    layer,
                    network.preprocessing().view(image),
                    (int) shape.get(1),
                    flat ? 1 : (int) shape.get(2),
                    flat ? 1 : (int) shape.get(3),
                    output.toFloatArray());
        }
    }

    private static FeatureMaps maps(String layer, Image image, int channels, int height, int width, float[] values) {
        int area = height * width;
        float[][] maps = IntStream.range(0, channels)
                .mapToObj(c -> Arrays.copyOfRange(values, c * area, (c + 1) * area))
                .toArray(float[][]::new);
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        var dead = IntStream.range(0, channels)
                .filter(c -> isDead(maps[c]))
                .boxed()
                .toList();
        return new FeatureMaps(layer, image, channels, height, width, maps, min, max, dead);
    }

    private static boolean isDead(float[] map) {
        float first = map.length == 1 ? 0 : map[0];
        for (float value : map) {
            if (value != first) {
                return false;
            }
        }
        return true;
    }
}
