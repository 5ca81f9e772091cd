package loupe.plot;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import loupe.data.Datasets;
import loupe.data.Image;
import loupe.data.ImageSet;
import loupe.inspect.FeatureMaps;
import loupe.metric.Evaluation;
import loupe.metric.Predictions;

/** Values made by hand or by a formula. */
final class Samples {

    private Samples() {}

    static ImageSet fashion() {
        return Datasets.fashion();
    }

    /** A classifier that knows most of the first 1000 images and is surer than it should be. */
    static Evaluation evaluation() {
        ImageSet images = fashion().take(1000);
        var random = new Random(3);
        int k = images.classes().size();
        float[][] rows = new float[images.size()][k];
        for (int i = 0; i < rows.length; i++) {
            double confidence = 0.45 + 0.55 * Math.sqrt(random.nextDouble());
            boolean right = random.nextDouble() < confidence * confidence;
            int said = right ? images.label(i) : (images.label(i) + 1 + random.nextInt(3)) % k;
            java.util.Arrays.fill(rows[i], (float) ((1 - confidence) / (k - 1)));
            rows[i][said] = (float) confidence;
        }
        return new Evaluation(new Predictions(rows, images.labels(), images.classes()), images);
    }

    /** Maps as a layer gives: waves and edges of an image, none below zero, each seventh dead. */
    static FeatureMaps maps(int channels, int side, boolean signed) {
        Image image = fashion().image(7);
        var smooth = new SmoothMap(image.pixels(), 28, 28);
        float[][] maps = new float[channels][side * side];
        float min = 0;
        float max = 0;
        for (int channel = 0; channel < channels; channel++) {
            for (int i = 0; i < side * side && channel % 7 != 3; i++) {
                double wave = Math.sin((i / side * Math.cos(channel) + i % side * Math.sin(channel)) * 12 / side);
                double value = smooth.at((i / side + 0.5) / side, (i % side + 0.5) / side) * (wave + 0.4);
                maps[channel][i] = (float) (signed ? value : Math.max(0, value));
                min = Math.min(min, maps[channel][i]);
                max = Math.max(max, maps[channel][i]);
            }
        }
        List<Integer> dead =
                IntStream.range(0, channels).filter(c -> c % 7 == 3).boxed().toList();
        return new FeatureMaps("conv2d1", image, channels, side, side, maps, min, max, dead);
    }
}
