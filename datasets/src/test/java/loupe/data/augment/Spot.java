package loupe.data.augment;

import java.util.List;
import loupe.data.ImageShape;

/** A bright spot on black with a keypoint on it. */
final class Spot {

    static final ImageShape SHAPE = new ImageShape(1, 41, 41);

    private Spot() {}

    /** A bell of deviation 1.5 pixels around a place. */
    static Sample at(float x, float y) {
        float[] pixels = new float[SHAPE.values()];
        for (int i = 0; i < pixels.length; i++) {
            double dx = i % 41 - x;
            double dy = i / 41 - y;
            pixels[i] = (float) Math.exp(-(dx * dx + dy * dy) / 4.5);
        }
        return new Sample(SHAPE, pixels, new float[] {x, y}, List.of("nose_x", "nose_y"), new float[0]);
    }

    /** Where the spot is, by its centre of mass above a tenth of its height. */
    static float[] centre(Sample sample) {
        float[] pixels = sample.pixels();
        float least = Float.MAX_VALUE;
        float most = -Float.MAX_VALUE;
        for (float value : pixels) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        double mass = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < pixels.length; i++) {
            double weight = Math.max(0, pixels[i] - least - 0.1 * (most - least));
            mass += weight;
            x += weight * (i % 41);
            y += weight * (i / 41);
        }
        return new float[] {(float) (x / mass), (float) (y / mass)};
    }
}
