package loupe.inspect;

import static loupe.inspect.Inspect.featureMaps;
import static loupe.inspect.Inspect.gradCam;
import static loupe.layer.Layers.conv2d;
import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.flatten;
import static loupe.layer.Layers.input;
import static loupe.layer.Layers.maxPool2d;
import static loupe.layer.Layers.relu;
import static loupe.layer.Layers.tanh;
import static loupe.model.Models.cnn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import loupe.data.Image;
import loupe.data.ImageShape;
import loupe.data.SeedStream;
import loupe.model.Cnn;
import loupe.model.Network;
import loupe.model.WeightSnapshot;
import org.junit.jupiter.api.Test;

class GradCamTest {

    private static final Cnn SMALL = cnn(
            input(1, 6, 6),
            conv2d(3, 3).same(),
            tanh(),
            maxPool2d(2),
            conv2d(4, 3).same(),
            tanh(),
            flatten(),
            dense(3));

    private static Image image(int channels, int size, float value) {
        float[] pixels = new float[channels * size * size];
        Arrays.fill(pixels, value);
        return Image.of("flat", new ImageShape(channels, size, size), pixels);
    }

    private static Image noise(int size) {
        var random = SeedStream.of(7, "test");
        float[] pixels = new float[size * size];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) random.nextDouble();
        }
        return Image.of("noise", new ImageShape(1, size, size), pixels);
    }

    /** Every weight and bias of an array set to one number. */
    private static void fill(Network network, String path, float value) {
        network.restore(new WeightSnapshot(network.snapshot().arrays().stream()
                .map(w -> w.path().equals(path) ? filled(w, value) : w)
                .toList()));
    }

    private static WeightSnapshot.Weights filled(WeightSnapshot.Weights weights, float value) {
        float[] values = new float[weights.values().length];
        Arrays.fill(values, value);
        return new WeightSnapshot.Weights(weights.path(), weights.shape(), values);
    }

    /**
     * Ones everywhere: the convolution of a 4x4 image of ones with one 3x3 filter of ones gives A = 9 at each of 2x2 places;
     * each logit is the sum of the four, so its gradient is 1 at each place, alpha is 1, and the map is 9.
     */
    @Test
    void aNetworkOfOnes() {
        var ones = cnn(input(1, 4, 4), conv2d(1, 3), relu(), flatten(), dense(2));
        try (Network network = ones.initialise(1)) {
            fill(network, "conv2d1.weight", 1);
            fill(network, "conv2d1.bias", 0);
            fill(network, "dense1.weight", 1);
            fill(network, "dense1.bias", 0);
            Attribution map = gradCam(network, image(1, 4, 1), 1);
            assertThat(map.map()).containsExactly(9, 9, 9, 9);
            assertThat(map.height()).isEqualTo(2);
            assertThat(map.width()).isEqualTo(2);
            assertThat(map.probability()).isEqualTo(0.5f);
            assertThat(map.layer()).isEqualTo("relu1");
            assertThat(map.reason())
                    .isEqualTo(
                            "conv2d1 is the last convolution that still has places (C=1, H=2, W=2), taken after relu1");
            assertThat(map.warning()).isEmpty();

            fill(network, "dense1.weight", -1);
            assertThat(gradCam(network, image(1, 4, 1), 1).map()).containsOnly(0);
            assertThat(gradCam(network, image(1, 4, 1), 1).warning())
                    .isEqualTo("the map is zero everywhere: every place speaks against the class");

            fill(network, "dense1.weight", 0);
            assertThat(gradCam(network, image(1, 4, 1), 1).warning())
                    .contains("the class does not depend on the layer");

            fill(network, "conv2d1.weight", -1);
            assertThat(gradCam(network, image(1, 4, 1), 1).warning())
                    .contains("every feature map of the layer is dead");
            assertThat(featureMaps(network, image(1, 4, 1), "relu1").dead()).containsExactly(0);

            fill(network, "conv2d1.weight", Float.NaN);
            assertThat(gradCam(network, image(1, 4, 1), 1).warning()).contains("NaN or infinite");
        }
    }

    /** The gradients by central differences on the layer's own values, the rest of the network run again for each. */
    @Test
    void equalsFiniteDifferences() {
        try (Network network = SMALL.initialise(3);
                var scope = network.manager().newSubManager()) {
            Image image = noise(6);
            for (String layer : List.of("conv2d1", "tanh1", "maxPool2d1", "conv2d2", "tanh2")) {
                FeatureMaps maps = featureMaps(network, image, layer);
                Attribution found = gradCam(network, image, layer, 2);
                double[] expected = reference(network, scope, maps, layer, 2);
                for (int i = 0; i < expected.length; i++) {
                    // float32 differences over 2e-2 carry about 1e-5
                    assertThat((double) found.map()[i]).as(layer).isEqualTo(expected[i], within(1e-4));
                }
            }
        }
    }

    private static double[] reference(
            Network network, ai.djl.ndarray.NDManager scope, FeatureMaps maps, String layer, int target) {
        int area = maps.height() * maps.width();
        float[] values = new float[maps.channels() * area];
        for (int c = 0; c < maps.channels(); c++) {
            System.arraycopy(maps.maps()[c], 0, values, c * area, area);
        }
        var shape = new ai.djl.ndarray.types.Shape(1, maps.channels(), maps.height(), maps.width());
        double[] sum = new double[area];
        for (int c = 0; c < maps.channels(); c++) {
            double alpha = 0;
            for (int i = 0; i < area; i++) {
                float old = values[c * area + i];
                values[c * area + i] = old + 1e-2f;
                double above =
                        network.forwardFrom(scope.create(values, shape), layer).toFloatArray()[target];
                values[c * area + i] = old - 1e-2f;
                double below =
                        network.forwardFrom(scope.create(values, shape), layer).toFloatArray()[target];
                values[c * area + i] = old;
                alpha += (above - below) / 2e-2 / area;
            }
            for (int i = 0; i < area; i++) {
                sum[i] += alpha * values[c * area + i];
            }
        }
        return Arrays.stream(sum).map(v -> Math.max(0, v)).toArray();
    }

    @Test
    void lookingChangesNothing() {
        try (Network network = SMALL.initialise(3)) {
            Image image = noise(6);
            String weights = network.weightsSha256();
            float[] logits = network.logits(image);
            Attribution first = gradCam(network, image);
            featureMaps(network, image, "conv2d2");
            assertThat(gradCam(network, image).map()).isEqualTo(first.map());
            assertThat(network.weightsSha256()).isEqualTo(weights);
            assertThat(network.logits(image)).isEqualTo(logits);
        }
    }

    @Test
    void asksForTheChosenClassUnlessTold() {
        try (Network network = SMALL.initialise(3)) {
            Image image = noise(6);
            int chosen = network.predict(image).predicted(0);
            assertThat(gradCam(network, image).targetClass()).isEqualTo(chosen);
            assertThat(gradCam(network, image).map())
                    .isEqualTo(gradCam(network, image, chosen).map());
        }
    }

    @Test
    void saysWhatIsWrong() {
        try (Network network = SMALL.initialise(3)) {
            Image image = noise(6);
            assertThatThrownBy(() -> gradCam(network, image, "dense1"))
                    .hasMessageStartingWith("layer: expected one with rows and columns, got dense1");
            assertThatThrownBy(() -> gradCam(network, image, "conv2d9"))
                    .hasMessageContaining("conv2d9")
                    .hasMessageContaining("conv2d1, tanh1, maxPool2d1");
            assertThatThrownBy(() -> gradCam(network, image, 3)).hasMessage("targetClass: expected 0..2, got 3");
            assertThatThrownBy(() -> gradCam(network, noise(5)))
                    .hasMessage("image: expected (C=1, H=6, W=6), got (C=1, H=5, W=5)");
        }
    }

    @Test
    void choosesTheLastConvolutionWithPlaces() {
        // conv2d2 leaves one place only: a map of it would be a single number.
        var shrinking = cnn(input(1, 6, 6), conv2d(2, 3), relu(), conv2d(3, 4), relu(), flatten(), dense(2));
        try (Network network = shrinking.initialise(3)) {
            assertThat(gradCam(network, noise(6)).layer()).isEqualTo("relu1");
        }
        var flat = cnn(input(1, 6, 6), flatten(), dense(2));
        try (Network network = flat.initialise(3)) {
            assertThatThrownBy(() -> gradCam(network, noise(6)))
                    .hasMessage(
                            "network: expected a convolution that leaves more than one place, got layers [flatten1, dense1]");
        }
    }
}
