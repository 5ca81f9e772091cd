package loupe.model.preset;

import static loupe.layer.Layers.input;
import static loupe.model.preset.Presets.alexNetSmall;
import static loupe.model.preset.Presets.deepMnist;
import static loupe.model.preset.Presets.denseNetSmall;
import static loupe.model.preset.Presets.googLeNetSmall;
import static loupe.model.preset.Presets.leNet5;
import static loupe.model.preset.Presets.nin;
import static loupe.model.preset.Presets.resNet18;
import static loupe.model.preset.Presets.resNet20;
import static loupe.model.preset.Presets.tensorFlowMnist;
import static loupe.model.preset.Presets.vggSmall;
import static loupe.train.Training.adam;
import static loupe.train.Training.training;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import loupe.data.Split;
import loupe.layer.Input;
import loupe.layer.TensorShape;
import loupe.model.Cnn;
import loupe.train.Run;
import loupe.train.Training;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each preset has the published number of parameters, or the one worked out here, and learns eight images by heart. */
class PresetsTest {

    private static final Input CIFAR = input(3, 32, 32);
    private static final Input MNIST = input(1, 28, 28);
    private static final Input IMAGENET = input(3, 224, 224);

    @Test
    void theMnistNetworksHaveTheNumbersOfTheirTutorials() {
        // LeNet-5: 6 x 26 + 16 x 151 + 120 x 401 + 84 x 121 + 10 x 85.
        assertThat(leNet5(MNIST, 10).parameters()).isEqualTo(61_706);
        // Printed by Keras' tutorial: 320 + 18,496 + 16,010.
        assertThat(tensorFlowMnist(MNIST, 10).parameters()).isEqualTo(34_826);
        // 832 + 51,264 + 1024 x 3137 + 10,250.
        assertThat(deepMnist(MNIST, 10).parameters()).isEqualTo(832 + 51_264 + 1024 * 3137 + 10_250);
    }

    @Test
    void alexNetSmallIsTheSumOfItsLayers() {
        // Pools of 3 with stride 2: 32, 15, 7, 3.
        long convolutions =
                32 * 76 + 85 * (32 * 25 + 1) + 128 * (85 * 9 + 1) + 128 * (128 * 9 + 1) + 85 * (128 * 9 + 1);
        long dense = 512 * (85 * 9 + 1) + 512 * 513 + 10 * 513;
        assertThat(alexNetSmall(CIFAR, 10).parameters()).isEqualTo(convolutions + dense);
    }

    @Test
    void vggHasTheNumbersOfThePaper() {
        int[][] sixteen = {{64, 64}, {128, 128}, {256, 256, 256}, {512, 512, 512}, {512, 512, 512}};
        // Simonyan and Zisserman, table 2, column D: 138 million; to the last digit as all implementations count.
        assertThat(Vgg.vgg(IMAGENET, 1000, sixteen, 4096).parameters()).isEqualTo(138_357_544);
        long small = 32 * 28 + 32 * 289 + 64 * 289 + 64 * 577 + 128 * 577 + 128 * 1153;
        assertThat(vggSmall(CIFAR, 10).parameters()).isEqualTo(small + 256 * 2049 + 256 * 257 + 10 * 257);
    }

    @Test
    void ninHasTheNumberOfItsAuthors() {
        long first = 192 * 76 + 160 * 193 + 96 * 161;
        long second = 192 * (96 * 25 + 1) + 2 * 192 * 193;
        assertThat(nin(CIFAR, 10).parameters()).isEqualTo(first + second + 192 * (192 * 9 + 1) + 192 * 193 + 1930);
        assertThat(nin(CIFAR, 10).parameters()).isEqualTo(966_986);
    }

    @Test
    void inceptionHasTheNumberOfTheTable() {
        TensorShape in = TensorShape.maps(192, 28, 28);
        var block = GoogLeNet.inception(64, 96, 128, 16, 32, 32);
        assertThat(block.outputShape(in)).isEqualTo(TensorShape.maps(256, 28, 28));
        // Table 1 says 159K parameters (K = 1024) and 128M operations for block 3a, without the biases.
        long biases = 64 + 96 + 128 + 16 + 32 + 32;
        assertThat((block.parameters(in) - biases) / 1024).isEqualTo(159);
        assertThat(block.multiplyAdds(in)).isEqualTo(163_328L * 28 * 28).isBetween(127_000_000L, 129_000_000L);
    }

    @Test
    void googLeNetSmallIsTheSumOfItsBlocks() {
        long stem = 48 * 28;
        long a = 16 * 49 + 24 * 49 + 32 * 217 + 4 * 49 + 8 * 101 + 8 * 49;
        long b = 32 * 65 + 32 * 65 + 48 * 289 + 8 * 65 + 24 * 201 + 16 * 65;
        long c = 48 * 121 + 24 * 121 + 52 * 217 + 4 * 121 + 12 * 101 + 16 * 121;
        long d = 40 * 129 + 28 * 129 + 56 * 253 + 6 * 129 + 16 * 151 + 16 * 129;
        assertThat(googLeNetSmall(CIFAR, 10).parameters()).isEqualTo(stem + a + b + c + d + 1290);
    }

    @Test
    void resNetsHaveTheNumbersOfThePaperWithProjections() {
        // Torchvision's ResNet-18 has 11,689,512; its projections have batch normalisations of 2 (128 + 256 + 512).
        assertThat(resNet18(IMAGENET, 1000).parameters()).isEqualTo(11_689_512 - 2 * (128 + 256 + 512));
        // Table 6: 0.27 million; 269,722 without projections, which add 16 x 32 + 32 x 64.
        assertThat(resNet20(CIFAR, 10).parameters()).isEqualTo(269_722 + 512 + 2048);
        // 1.8 billion operations in table 1.
        assertThat(resNet18(IMAGENET, 1000).summary().multiplyAdds()).isBetween(1_800_000_000L, 1_830_000_000L);
    }

    @Test
    void denseNetHasTheNumberOfThePaper() {
        // Table 2: 1.0 million for 40 layers of growth 12.
        long convolutions = 432;
        long norms = 0;
        int channels = 16;
        for (int block = 0; block < 3; block++) {
            for (int i = 0; i < 12; i++, channels += 12) {
                convolutions += channels * 9 * 12;
                norms += 2 * channels;
            }
            norms += 2 * channels;
            convolutions += block < 2 ? channels * channels : 0;
        }
        assertThat(DenseNet.denseNet(CIFAR, 10, 12, 12).parameters())
                .isEqualTo(convolutions + norms + 4490)
                .isBetween(1_000_000L, 1_050_000L);
        assertThat(denseNetSmall(CIFAR, 10).outputShape()).isEqualTo(TensorShape.flat(10));
    }

    @Test
    void mobileNetHasTheNumbersOfThePaper() {
        // Keras' MobileNet has 4,231,976 trainable parameters; table 4: 4.2 million and 569 million multiply-adds.
        Cnn whole = MobileNet.mobileNet(IMAGENET, 1000, 1);
        assertThat(whole.parameters()).isEqualTo(4_231_976);
        assertThat(whole.summary().multiplyAdds()).isBetween(568_000_000L, 570_000_000L);
        // Table 6: 0.5 million at a quarter of the width.
        assertThat(MobileNet.mobileNet(IMAGENET, 1000, 0.25).parameters()).isBetween(450_000L, 550_000L);
    }

    static Stream<Named<BiFunction<Input, Integer, Cnn>>> all() {
        return Stream.of(
                Named.of("leNet5", Presets::leNet5),
                Named.of("tensorFlowMnist", Presets::tensorFlowMnist),
                Named.of("deepMnist", Presets::deepMnist),
                Named.of("alexNetSmall", Presets::alexNetSmall),
                Named.of("vggSmall", Presets::vggSmall),
                Named.of("nin", Presets::nin),
                Named.of("googLeNetSmall", Presets::googLeNetSmall),
                Named.of("resNet18", Presets::resNet18),
                Named.of("resNet20", Presets::resNet20),
                Named.of("denseNetSmall", Presets::denseNetSmall),
                Named.of("mobileNetSmall", Presets::mobileNetSmall));
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachComesBackFromJson(BiFunction<Input, Integer, Cnn> preset) {
        Cnn cnn = preset.apply(MNIST, 10);
        assertThat(Cnn.fromJson(cnn.toJson())).isEqualTo(cnn);
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachLearnsEightImagesByHeart(BiFunction<Input, Integer, Cnn> preset) {
        Cnn cnn = preset.apply(input(1, 16, 16), 4);
        // The eleven million weights of ResNet-18 need few steps, and each of them takes long.
        int epochs = cnn.parameters() > 5_000_000 ? 15 : 80;
        Run run = Training.fit(
                cnn,
                eight(),
                training().epochs(epochs).batchSize(8).optimizer(adam(1e-3)).seed(3));
        try (var network = run.network()) {
            assertThat(network.classes()).hasSize(4);
            // A network that has learned nothing stays at ln 4 or above; dropout keeps AlexNet at 0.4, the others go
            // lower.
            assertThat(run.history().last().trainingLoss()).isLessThan(0.5 * Math.log(4));
        }
    }

    /** Noise, so that nothing but the images themselves can be learned. */
    private static Split eight() {
        Random random = new Random(1);
        float[] pixels = new float[16 * 256];
        int[] labels = new int[16];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextFloat();
        }
        for (int i = 0; i < 16; i++) {
            labels[i] = i % 4;
        }
        ImageSet noise =
                ImageSet.ofFloats("noise", new ImageShape(1, 16, 16), pixels, labels, List.of("a", "b", "c", "d"));
        return noise.split(0.5, 1);
    }
}
