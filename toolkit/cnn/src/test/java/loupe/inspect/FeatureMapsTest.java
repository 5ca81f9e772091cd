package loupe.inspect;

import static loupe.inspect.Inspect.featureMaps;
import static loupe.layer.Layers.conv2d;
import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.flatten;
import static loupe.layer.Layers.input;
import static loupe.layer.Layers.relu;
import static loupe.model.Models.cnn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import loupe.data.Image;
import loupe.data.ImageShape;
import loupe.model.Network;
import loupe.model.WeightSnapshot;
import org.junit.jupiter.api.Test;

/** Two 1x1 filters, 2 and -1, without bias, over four pixels: every value by hand. */
class FeatureMapsTest {

    private static final Image IMAGE = Image.of("four", new ImageShape(1, 2, 2), new float[] {1, 2, 3, 4});

    private static Network network() {
        var network = cnn(input(1, 2, 2), conv2d(2, 1).bias(false), relu(), flatten(), dense(2))
                .initialise(1);
        network.restore(new WeightSnapshot(network.snapshot().arrays().stream()
                .map(w -> w.path().equals("conv2d1.weight")
                        ? new WeightSnapshot.Weights(w.path(), w.shape(), new float[] {2, -1})
                        : w)
                .toList()));
        return network;
    }

    @Test
    void ofAConvolution() {
        try (Network network = network()) {
            FeatureMaps maps = featureMaps(network, IMAGE, "conv2d1");
            assertThat(maps.maps()[0]).containsExactly(2, 4, 6, 8);
            assertThat(maps.maps()[1]).containsExactly(-1, -2, -3, -4);
            assertThat(List.of(maps.channels(), maps.height(), maps.width())).containsExactly(2, 2, 2);
            assertThat(maps.min()).isEqualTo(-4);
            assertThat(maps.max()).isEqualTo(8);
            assertThat(maps.dead()).isEmpty();
            assertThat(maps).hasToString("conv2d1 of four: 2 maps of 2x2, values -4.0 to 8.0, 0 dead");
        }
    }

    @Test
    void countsTheDead() {
        try (Network network = network()) {
            FeatureMaps maps = featureMaps(network, IMAGE, "relu1");
            assertThat(maps.maps()[1]).containsOnly(0);
            assertThat(maps.dead()).containsExactly(1);
        }
    }

    @Test
    void featuresHaveOnePlace() {
        try (Network network = network()) {
            FeatureMaps maps = featureMaps(network, IMAGE, "flatten1");
            assertThat(List.of(maps.channels(), maps.height(), maps.width())).containsExactly(8, 1, 1);
            assertThat(maps.maps()[3]).containsExactly(8);
            assertThat(maps.dead()).containsExactly(4, 5, 6, 7);
        }
    }

    @Test
    void anUnknownNameListsTheNames() {
        try (Network network = network()) {
            assertThatThrownBy(() -> featureMaps(network, IMAGE, "conv1"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("layer: expected one of [conv2d1, relu1, flatten1, dense1], got 'conv1'");
        }
    }
}
