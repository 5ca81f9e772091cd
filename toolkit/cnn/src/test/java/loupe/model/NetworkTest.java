package loupe.model;

import static loupe.layer.Layers.avgPool2d;
import static loupe.layer.Layers.batchNorm;
import static loupe.layer.Layers.conv2d;
import static loupe.layer.Layers.custom;
import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.flatten;
import static loupe.layer.Layers.input;
import static loupe.layer.Layers.maxPool2d;
import static loupe.layer.Layers.relu;
import static loupe.model.Models.cnn;
import static loupe.model.Models.evaluate;
import static loupe.model.Models.predict;
import static loupe.model.Models.summary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import loupe.data.Image;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import loupe.engine.Engines;
import loupe.engine.GradientLease;
import loupe.layer.TensorShape;
import loupe.metric.Predictions;
import org.junit.jupiter.api.Test;

/** Weights, predictions and the engine's memory. */
class NetworkTest {

    private static final ImageShape SHAPE = new ImageShape(1, 6, 6);
    private static final Cnn SMALL =
            cnn(input(1, 6, 6), conv2d(3, 3), batchNorm(), relu(), maxPool2d(2), flatten(), dense(4));

    private static ImageSet images(int n) {
        Random random = new Random(1);
        float[] pixels = new float[n * SHAPE.values()];
        int[] labels = new int[n];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextFloat();
        }
        Arrays.setAll(labels, i -> i % 4);
        return ImageSet.ofFloats("noise", SHAPE, pixels, labels, List.of("a", "b", "c", "d"));
    }

    private static Network ones(Cnn cnn) {
        Network network = cnn.initialise(1);
        WeightSnapshot snapshot = network.snapshot();
        snapshot.arrays().forEach(weights -> Arrays.fill(weights.values(), 1));
        network.restore(snapshot);
        return network;
    }

    @Test
    void aNetworkOfOnesCanBeWorkedOutByHand() {
        Cnn cnn = cnn(input(1, 6, 6), conv2d(2, 3), relu(), avgPool2d(2), flatten(), dense(3));
        Image white = Image.of("white", SHAPE, filled(1));
        try (Network network = ones(cnn)) {
            // Each convolution sums 9 ones and its bias: 10. Two maps of 2 x 2 tens and a bias: 81.
            assertThat(network.logits(white)).containsExactly(81, 81, 81);
            assertThat(network.predict(white).probabilities()[0]).containsExactly(1 / 3f, 1 / 3f, 1 / 3f);
        }
    }

    private static float[] filled(float value) {
        float[] pixels = new float[SHAPE.values()];
        Arrays.fill(pixels, value);
        return pixels;
    }

    @Test
    void theSameSeedGivesTheSameBits() {
        try (Network one = SMALL.initialise(42);
                Network two = SMALL.initialise(42);
                Network other = SMALL.initialise(43)) {
            assertThat(one.weightsSha256()).isEqualTo(two.weightsSha256()).isNotEqualTo(other.weightsSha256());
            assertThat(one.outputs(images(5))).isDeepEqualTo(two.outputs(images(5)));
        }
    }

    @Test
    void aNewLayerDoesNotMoveTheWeightsOfTheOthers() {
        Cnn deeper = cnn(input(1, 6, 6), conv2d(3, 3), relu(), conv2d(3, 3).same(), relu(), flatten(), dense(4));
        try (Network one = SMALL.initialise(42);
                Network two = deeper.initialise(42)) {
            assertThat(one.snapshot().get("conv2d1.weight").values())
                    .containsExactly(two.snapshot().get("conv2d1.weight").values());
        }
    }

    @Test
    void firstWeightsHaveTheVarianceOfTheirPaper() {
        Cnn cnn = cnn(input(4, 8, 8), conv2d(64, 5), relu(), flatten(), dense(50));
        try (Network network = cnn.initialise(3)) {
            // Of 6,400 and 51,200 draws: the relative error of a variance is sqrt(2 / n), 2 % and 0.6 %.
            assertThat(variance(network, "conv2d1.weight")).isCloseTo(2.0 / 100, within(0.0016));
            assertThat(variance(network, "dense1.weight")).isCloseTo(2.0 / (1024 + 50), within(0.00005));
            assertThat(network.snapshot().get("conv2d1.bias").values()).containsOnly(0);
        }
    }

    private static double variance(Network network, String path) {
        float[] values = network.snapshot().get(path).values();
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        return sum / values.length;
    }

    @Test
    void theEngineHasTheParametersOfTheDescription() {
        for (Cnn cnn : List.of(SMALL, CnnTest.LENET, CnnTest.EVERYTHING)) {
            try (Network network = cnn.initialise(1)) {
                assertThat(Stages.parameters(network.block(), true)).isEqualTo(cnn.parameters());
                assertThat(Stages.parameters(network.block(), false))
                        .isEqualTo(cnn.summary().statistics());
            }
        }
    }

    @Test
    void theEngineHasTheShapesOfTheDescription() {
        for (Cnn cnn : List.of(SMALL, CnnTest.LENET, CnnTest.EVERYTHING)) {
            TensorShape in = cnn.input().tensorShape();
            try (Network network = cnn.initialise(1);
                    NDManager scope = network.manager().newSubManager()) {
                NDArray batch = scope.ones(in.batch(2));
                for (NamedLayer layer : cnn.layers()) {
                    assertThat(network.forwardTo(batch, layer.name()).getShape())
                            .as(layer.name())
                            .isEqualTo(layer.outputShape().batch(2));
                }
            }
        }
    }

    @Test
    void weightsComeBackBitForBit() {
        ImageSet images = images(7);
        try (Network network = SMALL.initialise(42)) {
            float[][] before = network.outputs(images);
            WeightSnapshot kept = network.snapshot();
            try (Network other = SMALL.initialise(43)) {
                network.restore(other.snapshot());
                assertThat(network.outputs(images)).isDeepEqualTo(other.outputs(images));
            }
            network.restore(kept);
            assertThat(network.outputs(images)).isDeepEqualTo(before);
            assertThat(network.weightsSha256()).isEqualTo(kept.sha256());
        }
    }

    @Test
    void weightsOfAnotherShapeAreRefused() {
        try (Network network = SMALL.initialise(1);
                Network wide = cnn(input(1, 6, 6), conv2d(5, 3), batchNorm(), relu(), maxPool2d(2), flatten(), dense(4))
                        .initialise(1);
                Network lenet = CnnTest.LENET.initialise(1)) {
            String before = network.weightsSha256();
            assertThatThrownBy(() -> network.restore(wide.snapshot()))
                    .hasMessage("snapshot: conv2d1.weight: expected shape [3, 1, 3, 3], got [5, 1, 3, 3]");
            assertThatThrownBy(() -> network.restore(lenet.snapshot()))
                    .hasMessageStartingWith(
                            "snapshot: expected weights [conv2d1.weight, conv2d1.bias, batchNorm1.gamma");
            assertThat(network.weightsSha256()).isEqualTo(before);
        }
    }

    @Test
    void batchesAndSingleImagesAgree() {
        ImageSet images = images(300);
        try (Network network = SMALL.initialise(42)) {
            Predictions all = predict(network, images);
            for (int i : new int[] {0, 255, 256, 299}) {
                Predictions one = predict(network, images.image(i));
                assertThat(one.labels()).containsExactly(images.label(i));
                for (int k = 0; k < 4; k++) {
                    // The engine may sum in another order for another batch size.
                    assertThat(one.probabilities()[0][k]).isCloseTo(all.probabilities()[i][k], within(1e-6f));
                }
            }
            assertThat(evaluate(network, images).predictions().size()).isEqualTo(300);
        }
    }

    @Test
    void askingChangesNothingAndKeepsNothing() throws InterruptedException {
        ImageSet images = images(20);
        try (Network network = SMALL.initialise(42)) {
            String before = network.weightsSha256();
            network.predict(images);
            int arrays = network.manager().getManagedArrays().size();
            for (int i = 0; i < 5; i++) {
                network.predict(images);
            }
            Thread other = new Thread(() -> network.predict(images));
            other.start();
            other.join();
            assertThat(network.manager().getManagedArrays()).hasSize(arrays);
            assertThat(network.weightsSha256()).isEqualTo(before);
        }
    }

    @Test
    void aGradientReachesTheInputButNoWeight() {
        try (Network network = SMALL.initialise(42);
                NDManager scope = network.manager().newSubManager();
                GradientLease lease = GradientLease.take("test of inspection");
                GradientCollector collector = lease.record()) {
            NDArray image = scope.ones(SMALL.input().tensorShape().batch(1));
            image.setRequiresGradient(true);
            collector.backward(network.forward(image).sum());
            assertThat(image.getGradient().abs().sum().getFloat()).isPositive();
            for (Parameter parameter : network.block().getParameters().values()) {
                assertThat(parameter.requiresGradient() ? gradientSum(parameter.getArray()) : 0)
                        .as(parameter.getName())
                        .isZero();
            }
        }
    }

    /** The engine gives zeros where nothing came. */
    private static float gradientSum(NDArray weights) {
        try (NDArray gradient = weights.getGradient()) {
            return gradient == null ? 0 : gradient.abs().sum().getFloat();
        }
    }

    @Test
    void theFastWayGivesEqualBits() {
        try (Network network = SMALL.initialise(42);
                NDManager scope = network.manager().newSubManager()) {
            NDArray batch = scope.randomNormal(SMALL.input().tensorShape().batch(9));
            assertThat(network.infer(batch).toFloatArray())
                    .containsExactly(network.forward(batch).toFloatArray());
        }
    }

    @Test
    void theTwoHalvesOfANetworkMakeTheWhole() {
        try (Network network = SMALL.initialise(42);
                NDManager scope = network.manager().newSubManager()) {
            NDArray batch = scope.ones(SMALL.input().tensorShape().batch(2));
            float[] whole = network.forward(batch).toFloatArray();
            for (String layer : network.layerNames()) {
                NDArray half = network.forwardTo(batch, layer);
                assertThat(network.forwardFrom(half, layer).toFloatArray())
                        .as(layer)
                        .containsExactly(whole);
            }
            assertThatThrownBy(() -> network.forwardTo(batch, "conv2d2"))
                    .hasMessage("layer: expected one of [conv2d1, batchNorm1, relu1, maxPool2d1, flatten1, dense1],"
                            + " got 'conv2d2'; did you mean conv2d1?");
        }
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Image wide = Image.of("wide", new ImageShape(3, 6, 8), new float[144]);
        ImageSet targets = ImageSet.withTargets("t", SHAPE, filled(0), new float[][] {{1}}, List.of("size"));
        ImageSet two = ImageSet.ofFloats("two", SHAPE, filled(0), new int[] {0}, List.of("a", "b"));
        try (Network network = SMALL.initialise(1)) {
            assertThatThrownBy(() -> network.predict(wide))
                    .hasMessage("image: expected (C=1, H=6, W=6), got (C=3, H=6, W=8)");
            assertThatThrownBy(() -> network.predict(two))
                    .hasMessage("images: expected the network's classes [0, 1, 2, 3], got [a, b]");
            assertThatThrownBy(() -> network.predict(targets))
                    .hasMessageStartingWith("images: expected a set with classes, got one with the targets [size]");
            assertThat(network.outputs(targets)).hasDimensions(1, 4);
        }
        try (Network pets = SMALL.initialise(1, List.of("ant", "bee", "cat", "dog"))) {
            assertThatThrownBy(() -> pets.predict(images(2)))
                    .hasMessage("images: expected the network's classes [ant, bee, cat, dog], got [a, b, c, d]");
        }
        assertThatThrownBy(() -> SMALL.initialise(1, List.of("a")))
                .hasMessage("classes: expected 4 names as the network ends in (F=4), got 1");
    }

    @Test
    void aClosedNetworkSaysSo() {
        Network network = SMALL.initialise(1);
        network.close();
        network.close();
        assertThatThrownBy(() -> network.logits(Image.of("black", SHAPE, filled(0))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("network: expected an open one, got one that was closed");
        assertThatThrownBy(network::snapshot).hasMessageContaining("closed");
        assertThat(network).hasToString("network of 6 layers, input (C=1, H=6, W=6), closed");
    }

    @Test
    void aLayerOfOnesOwnRunsAndItsCountIsChecked() {
        var own = custom("linear", () -> Linear.builder().setUnits(4).build(), s -> TensorShape.flat(4), 36 * 4 + 4);
        try (Network network = cnn(input(1, 6, 6), flatten(), own).initialise(1)) {
            assertThat(network.outputs(images(2))).hasDimensions(2, 4);
            assertThat(summary(network).multiplyAdds()).isEqualTo(Summary.UNKNOWN);
            assertThat(network.snapshot().get("linear1.weight").values()).hasSize(144);
        }
        var wrong = custom("linear", () -> Linear.builder().setUnits(4).build(), s -> TensorShape.flat(4), 9);
        assertThatThrownBy(() -> cnn(input(1, 6, 6), flatten(), wrong).initialise(1))
                .hasMessage("linear1: parameters: expected 148 as its block has, got 9");
    }

    @Test
    void aModelOfTheEngineBecomesANetwork() {
        Engines.start();
        SequentialBlock model = new SequentialBlock()
                .add(new SequentialBlock()
                        .add(Activation.reluBlock())
                        .add(Pool.maxPool2dBlock(new ai.djl.ndarray.types.Shape(2, 2))))
                .add(Blocks.batchFlattenBlock())
                .add(Linear.builder().setUnits(4).build());
        List<String> classes = List.of("a", "b", "c", "d");
        assertThatThrownBy(() -> Network.of(model, SHAPE, classes))
                .hasMessageStartingWith("block: expected one with weights, got one without");
        try (Network network = Network.of(model, SHAPE, classes, 5)) {
            assertThat(network.layerNames()).containsExactly("relu1", "maxPool2d1", "batchFlatten1", "linear1");
            assertThat(network.predict(images(3)).size()).isEqualTo(3);
            assertThat(network.cnn()).isEmpty();
            assertThat(summary(network).parameters()).isEqualTo(40);
            assertThat(summary(network).toString()).contains("linear1", "(4)", "?");
            try (Network again = Network.of(model, SHAPE, classes)) {
                assertThat(again.weightsSha256()).isEqualTo(network.weightsSha256());
            }
            assertThat(network.predict(images(3)).size()).isEqualTo(3);
        }
    }

    @Test
    void theFirstWeightsAreTheSameOnEveryJava() {
        try (Network network = SMALL.initialise(42)) {
            assertThat(network.weightsSha256())
                    .isEqualTo("2ce366e15a51692ff825c9bf4c938745cf8ccf8188a1b0a29d7010a533a6650b");
        }
    }

    @Test
    void anInterruptStopsBetweenBatches() {
        try (Network network = SMALL.initialise(42)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> network.predict(images(300)))
                    .isInstanceOf(CancellationException.class)
                    .hasMessage("interrupted after 0 of 300 images");
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
