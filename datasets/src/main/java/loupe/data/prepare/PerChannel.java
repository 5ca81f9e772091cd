package loupe.data.prepare;

import java.util.function.DoubleConsumer;
import loupe.data.ImageSet;
import loupe.data.ImageShape;

/** What steps with two numbers for each channel do alike. */
final class PerChannel {

    private PerChannel() {}

    /** (x - shift[c]) / divisor[c]; a divisor of 0, from a channel that never changes, counts as 1. */
    static float[] linear(ImageShape shape, float[] pixels, double[] shift, double[] divisor) {
        int plane = shape.height() * shape.width();
        float[] result = new float[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            int c = i / plane;
            result[i] = (float) ((pixels[i] - shift[c]) / (divisor[c] == 0 ? 1 : divisor[c]));
        }
        return result;
    }

    static ImageShape requireChannels(ImageShape shape, double[] numbers) {
        if (shape.channels() != numbers.length) {
            throw new IllegalArgumentException(
                    "channels: expected " + numbers.length + " as in training, got " + shape.channels());
        }
        return shape;
    }

    /** Hands each value of a set to the consumer of its channel. */
    static void visit(ImageSet set, DoubleConsumer[] channels) {
        float[] pixels = new float[set.shape().values()];
        int plane = set.shape().height() * set.shape().width();
        for (int i = 0; i < set.size(); i++) {
            set.copyPixels(i, pixels, 0);
            for (int v = 0; v < pixels.length; v++) {
                channels[v / plane].accept(pixels[v]);
            }
        }
    }
}
