package loupe.model;

import static loupe.data.prepare.Steps.standardise;
import static loupe.layer.Layers.batchNorm;
import static loupe.layer.Layers.conv2d;
import static loupe.layer.Layers.custom;
import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.flatten;
import static loupe.layer.Layers.input;
import static loupe.layer.Layers.maxPool2d;
import static loupe.layer.Layers.relu;
import static loupe.layer.Layers.residual;
import static loupe.model.Models.cnn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import loupe.data.Datasets;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import loupe.data.prepare.Preprocessing;
import loupe.engine.Engines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkFileTest {

    private static final Cnn SMALL =
            cnn(input(1, 8, 8), conv2d(3, 3).same(), residual(conv2d(3, 3).same(), batchNorm()), flatten(), dense(10));

    private static final List<String> NAMES =
            IntStream.range(0, 10).mapToObj(i -> "däg <" + i + ">").toList();

    @TempDir
    Path folder;

    @Test
    void aRoundTripIsEqualToTheLastBit() {
        ImageSet digits = Datasets.digits();
        Path file = folder.resolve("new/net.safetensors");
        try (Network network = SMALL.initialise(7, NAMES).withPreprocessing(Preprocessing.fit(digits, standardise()))) {
            network.save(file);
            try (Network again = Network.load(file.toString())) {
                assertThat(again.weightsSha256()).isEqualTo(network.weightsSha256());
                assertThat(again.outputs(digits)).isDeepEqualTo(network.outputs(digits));
                assertThat(again.classes()).isEqualTo(NAMES);
                assertThat(again.preprocessing().toText())
                        .isEqualTo(network.preprocessing().toText());
                assertThat(again.cnn()).contains(SMALL);
            }
        }
    }

    /** The engine's own reader, which shares no line with ours. */
    @Test
    void theEngineReadsTheArraysToo() throws IOException {
        Path file = folder.resolve("net.safetensors");
        try (Network network = SMALL.initialise(7);
                NDManager manager = Engines.start().newManager()) {
            network.save(file);
            NDList read = NDList.decode(manager, Files.readAllBytes(file));
            for (WeightSnapshot.Weights weights : network.snapshot().arrays()) {
                assertThat(read.get(weights.path()).toFloatArray()).isEqualTo(weights.values());
                assertThat(read.get(weights.path()).getShape().getShape())
                        .containsExactly(weights.shape().stream()
                                .mapToLong(Long::longValue)
                                .toArray());
            }
        }
    }

    /** Every cut and every flipped bit gives another hash, or no network's file at all. */
    @Test
    void aCutOrChangedFileIsRefused() throws IOException {
        Path file = folder.resolve("net.safetensors");
        try (Network network = SMALL.initialise(7)) {
            network.save(file);
        }
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(1);
        int refused = 0;
        for (int i = 0; i < 250; i++) {
            byte[] damaged = i < 50 ? Arrays.copyOf(whole, whole.length * i / 50) : whole.clone();
            if (i >= 50) {
                // The first bytes one by one, the others at random.
                int at = i < 150 ? i - 50 : random.nextInt(whole.length);
                damaged[at] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, damaged);
            try (Network wrong = Network.load(file)) {
                assertThat(wrong).as("damage " + i).isNull();
            } catch (WeightFileException e) {
                assertThat(e).hasMessageStartingWith("net.safetensors: ").hasMessageContaining("expected ");
                refused++;
            }
        }
        assertThat(refused).isEqualTo(250);
    }

    @Test
    void saysWhichHashWasExpectedAndWhichCame() throws IOException {
        Path file = folder.resolve("net.safetensors");
        new TensorFile(Map.of(), new WeightSnapshot(List.of())).save(file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] = '\n';
        Files.write(file, bytes);
        assertThatThrownBy(() -> TensorFile.read(file))
                .hasMessageMatching("net.safetensors: expected sha256 [0-9a-f]{64}, got [0-9a-f]{64}; "
                        + "the file was cut or changed, take another copy");
    }

    @Test
    void weightsOfAnotherNetworkAreRefusedByName() {
        Path file = folder.resolve("net.safetensors");
        Cnn own = cnn(input(1, 2, 2), flatten(), custom("mine", Blocks::identityBlock, shape -> shape, 0), dense(2));
        Cnn wide = cnn(input(1, 2, 2), flatten(), dense(3), dense(2));
        try (Network network = own.initialise(1)) {
            network.save(file);
            assertThatThrownBy(() -> Network.load(file))
                    .isInstanceOf(WeightFileException.class)
                    .hasMessageContaining("net.safetensors: expected a description of the layers, got none");
            try (Network again = Network.load(file, own)) {
                assertThat(again.weightsSha256()).isEqualTo(network.weightsSha256());
            }
            assertThatThrownBy(() -> Network.load(file, wide))
                    .hasMessage(
                            "net.safetensors: expected weights [dense1.weight, dense1.bias, dense2.weight, dense2.bias],"
                                    + " got [dense1.weight, dense1.bias]; missing [dense2.weight, dense2.bias], not known []");
            Cnn other = cnn(input(1, 2, 2), flatten(), dense(2), relu());
            Cnn narrow = cnn(input(1, 2, 1), flatten(), dense(2), relu());
            try (Network loads = Network.load(file, other)) {
                assertThat(loads.layerNames()).containsExactly("flatten1", "dense1", "relu1");
            }
            assertThatThrownBy(() -> Network.load(file, narrow))
                    .hasMessage("net.safetensors: dense1.weight: expected shape [2, 2], got [2, 4]");
        }
    }

    @Test
    void aDescriptionThatDiffersIsRefused() {
        Path file = folder.resolve("net.safetensors");
        Cnn plain = cnn(input(1, 2, 2), flatten(), dense(2));
        try (Network network = plain.initialise(1)) {
            network.save(file);
        }
        assertThatThrownBy(() -> Network.load(file, cnn(input(1, 2, 2), flatten(), dense(2), relu())))
                .hasMessage("net.safetensors: expected the description that it was saved with, got another: "
                        + "[flatten1, dense1, relu1]");
        try (Network again = Network.load(file, plain)) {
            assertThat(again.classes()).containsExactly("0", "1");
        }
    }

    @Test
    void aModelOfTheEngineTakesItsWeightsBack() {
        Path file = folder.resolve("block.safetensors");
        ImageShape shape = new ImageShape(1, 8, 8);
        List<String> names = List.of("yes", "no");
        try (Network network = Network.of(block(), shape, names, 3)) {
            network.save(file);
            try (Network again = Network.load(file, block())) {
                assertThat(again.weightsSha256()).isEqualTo(network.weightsSha256());
                assertThat(again.classes()).isEqualTo(names);
                assertThat(again.inputShape()).isEqualTo(shape);
            }
            assertThatThrownBy(() -> Network.load(file)).hasMessageContaining("load(path, block)");
        }
    }

    private static SequentialBlock block() {
        return new SequentialBlock()
                .add(Blocks.batchFlattenBlock())
                .add(Linear.builder().setUnits(2).build());
    }

    @Test
    void aMissingOneAForeignOneAndALaterOneAreTold() throws IOException {
        assertThatThrownBy(() -> Network.load(folder.resolve("none.safetensors")))
                .isInstanceOf(WeightFileException.class)
                .hasMessageEndingWith("none.safetensors: expected a file of weights, got none");
        Path file = folder.resolve("other.safetensors");
        Files.writeString(file, "PK, and then a zip", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Network.load(file))
                .hasMessageStartingWith("other.safetensors: expected a header that fits into its bytes, got ");
        new TensorFile(Map.of("network", "{\"format\":\"loupe-network\",\"version\":2}"), new WeightSnapshot(List.of()))
                .save(file);
        assertThatThrownBy(() -> Network.load(file))
                .hasMessage("other.safetensors: expected version 1, got 2; a later toolkit wrote it");
        new TensorFile(Map.of(), new WeightSnapshot(List.of())).save(file);
        assertThatThrownBy(() -> Network.load(file))
                .hasMessageStartingWith("other.safetensors: expected a network that save wrote, got weights alone");
    }

    @Test
    void maxPoolingAndReluHaveNoWeights() {
        Path file = folder.resolve("plain.safetensors");
        Cnn plain = cnn(input(1, 4, 4), relu(), maxPool2d(2), flatten(), dense(2));
        try (Network network = plain.initialise(1)) {
            network.save(file);
            try (Network again = Network.load(file)) {
                assertThat(again.snapshot().arrays()).hasSize(2);
            }
        }
    }
}
