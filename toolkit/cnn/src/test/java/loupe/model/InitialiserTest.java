package loupe.model;

import static loupe.layer.Layers.add;
import static loupe.layer.Layers.branch;
import static loupe.layer.Layers.concatenate;
import static loupe.layer.Layers.constantValue;
import static loupe.layer.Layers.conv2d;
import static loupe.layer.Layers.convTranspose2d;
import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.depthwiseConv2d;
import static loupe.layer.Layers.flatten;
import static loupe.layer.Layers.globalAvgPool2d;
import static loupe.layer.Layers.groupNorm;
import static loupe.layer.Layers.heNormal;
import static loupe.layer.Layers.heUniform;
import static loupe.layer.Layers.input;
import static loupe.layer.Layers.layerNorm;
import static loupe.layer.Layers.relu;
import static loupe.layer.Layers.residual;
import static loupe.layer.Layers.squeezeAndExcite;
import static loupe.layer.Layers.upsample2d;
import static loupe.layer.Layers.xavierNormal;
import static loupe.layer.Layers.xavierUniform;
import static loupe.layer.Layers.zeros;
import static loupe.model.Models.cnn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import loupe.layer.Conv2d;
import loupe.layer.Initialiser;
import loupe.layer.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** First weights by name: their variance by sampling, their streams, and descriptions that hold them. */
class InitialiserTest {

    private static final Cnn FRESH = cnn(
            input(4, 8, 8),
            depthwiseConv2d(3).same().multiplier(2).initialiser(heUniform()),
            layerNorm(),
            squeezeAndExcite(2),
            concatenate(branch(), branch(conv2d(4, 3).same().initialiser(constantValue(0.5)), groupNorm(2))),
            add(branch(), branch(conv2d(12, 1), relu())),
            upsample2d(2),
            convTranspose2d(6, 4).stride(2).padding(1).groups(2).initialiser(xavierNormal()),
            flatten(),
            dense(3).initialiser(zeros()));

    static Stream<Arguments> rules() {
        // Fan-in 20 x 9 = 180, fan-out 40 x 9 = 360.
        return Stream.of(
                Arguments.of(xavierUniform(), 2 / 540.0, Math.sqrt(6 / 540.0)),
                Arguments.of(xavierNormal(), 2 / 540.0, Double.POSITIVE_INFINITY),
                Arguments.of(heUniform(), 2 / 180.0, Math.sqrt(6 / 180.0)),
                Arguments.of(heNormal(), 2 / 180.0, Double.POSITIVE_INFINITY),
                Arguments.of(zeros(), 0, 0),
                Arguments.of(constantValue(0.25), 0.0625, 0.25));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void weightsHaveTheVarianceOfTheirRule(Initialiser rule, double variance, double bound) {
        Conv2d layer = conv2d(40, 3).initialiser(rule);
        try (Network network = cnn(input(20, 8, 8), layer).initialise(5)) {
            WeightSnapshot.Weights drawn = network.snapshot().get("conv2d1.weight");
            double square = 0;
            double largest = 0;
            for (float value : drawn.values()) {
                square += value * value / drawn.values().length;
                largest = Math.max(largest, Math.abs(value));
            }
            // 7,200 draws: the mean square of normal numbers has a deviation of sqrt(2 / 7200), 1.7 %; this is four of
            // them.
            assertThat(square).isCloseTo(variance, within(0.067 * variance));
            assertThat(largest)
                    .isLessThanOrEqualTo((float) bound)
                    .isGreaterThan(Math.min(3.2 * Math.sqrt(variance), 0.99 * bound) - 1e-9);
            assertThat(network.snapshot().get("conv2d1.bias").values()).containsOnly(0);
        }
    }

    @Test
    void groupsAndStridesCountInTheFans() {
        assertMeanSquare(conv2d(40, 3).groups(4).initialiser(xavierNormal()), "conv2d1", 2 / (5 * 9.0 + 10 * 9));
        // Each output of a transposed convolution with stride 2 sums a quarter of the kernel.
        assertMeanSquare(convTranspose2d(40, 4).stride(2).initialiser(heNormal()), "convTranspose2d1", 2 / (20 * 4.0));
        assertMeanSquare(depthwiseConv2d(15).same().initialiser(heNormal()), "depthwiseConv2d1", 2 / 225.0);
    }

    private static void assertMeanSquare(Layer layer, String name, double variance) {
        try (Network network = cnn(input(20, 8, 8), layer).initialise(5)) {
            float[] values = network.snapshot().get(name + ".weight").values();
            double square = 0;
            for (float value : values) {
                square += value * value / values.length;
            }
            // At least 1,800 draws, a deviation of 3.4 %.
            assertThat(square).isCloseTo(variance, within(0.13 * variance));
        }
    }

    @Test
    void aDefaultForTheWholeNetLeavesWhatALayerSays() {
        Cnn net = cnn(
                        input(1, 8, 8),
                        conv2d(4, 3),
                        residual(conv2d(4, 3).same()),
                        flatten(),
                        dense(2).initialiser(zeros()))
                .initialiser(constantValue(0.5));
        try (Network network = net.initialise(1)) {
            assertThat(network.snapshot().get("conv2d1.weight").values()).containsOnly(0.5f);
            assertThat(network.snapshot().get("residual1.inner.conv2d1.weight").values())
                    .containsOnly(0.5f);
            assertThat(network.snapshot().get("dense1.weight").values()).containsOnly(0);
        }
    }

    /** Written down from the state before there were initialisers; replays of older reports depend on it. */
    @Test
    void layersThatSayNothingHaveTheWeightsAndTheJsonOfBefore() {
        Cnn old = cnn(
                input(1, 8, 8),
                conv2d(4, 3).groups(1).same(),
                relu(),
                residual(conv2d(6, 3).same(), relu(), conv2d(6, 3).same()),
                globalAvgPool2d(),
                dense(3));
        assertThat(old.toJson()).doesNotContain("initialiser");
        try (Network network = old.initialise(7)) {
            assertThat(network.snapshot().sha256())
                    .isEqualTo("a865225c5e4d5fea7f9570e3013c7ac0537ac0779c5049e8c95d615bd309e3e3");
        }
    }

    @Test
    void theFreshLayersComeBackFromJsonAndInitialise() {
        String json = FRESH.toJson();
        assertThat(Cnn.fromJson(json)).isEqualTo(FRESH);
        assertThat(json).contains("\"HE_UNIFORM\"").contains("\"type\" : \"branches\"");
        try (Network one = FRESH.initialise(3);
                Network two = Cnn.fromJson(json).initialise(3)) {
            assertThat(one.snapshot().sha256()).isEqualTo(two.snapshot().sha256());
            assertThat(one.snapshot().arrays().stream()
                            .mapToLong(w -> w.values().length)
                            .sum())
                    .isEqualTo(FRESH.parameters());
            assertThat(one.snapshot().get("concatenate1.branch2.conv2d1.weight").values())
                    .containsOnly(0.5f);
        }
    }

    @Test
    void aLayerOfYourOwnInABranchIsUnknownWorkAndRefusedByJson() {
        Layer own = loupe.layer.Layers.custom("own", ai.djl.nn.Blocks::identityBlock, shape -> shape, 0);
        Cnn net = cnn(input(1, 4, 4), add(branch(), branch(own)), flatten(), dense(2));
        assertThat(net.summary().multiplyAdds()).isEqualTo(Summary.UNKNOWN);
        assertThatThrownBy(net::toJson)
                .hasMessage(
                        "add1.own: expected a layer of the library, got one of your own, whose code JSON cannot hold");
    }
}
