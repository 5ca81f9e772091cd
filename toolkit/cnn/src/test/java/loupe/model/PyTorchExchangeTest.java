package loupe.model;

import static loupe.layer.Layers.batchNorm;
import static loupe.layer.Layers.conv2d;
import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.flatten;
import static loupe.layer.Layers.input;
import static loupe.layer.Layers.maxPool2d;
import static loupe.layer.Layers.relu;
import static loupe.model.Models.cnn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import loupe.data.ImageSet;
import loupe.data.ImageShape;
import loupe.data.SeedStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same weights in Python give the same numbers, with PyTorch's names and shapes. */
class PyTorchExchangeTest {

    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final Path SCRIPT = Path.of("src/test/python/exchange.py").toAbsolutePath();
    private static final int IMAGES = 4;

    private static final Cnn NET = cnn(
            input(3, 8, 8),
            conv2d(4, 3).padding(1),
            batchNorm(),
            relu(),
            maxPool2d(2),
            conv2d(6, 3).groups(2),
            flatten(),
            dense(5));

    @TempDir
    Path folder;

    private static float[] random(String purpose, int count) {
        SeedStream stream = SeedStream.of(11, purpose);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) stream.nextDouble();
        }
        return values;
    }

    /** No array is all ones or zeros, so that none can be left out or taken for another. */
    private static Network network() {
        Network network = NET.initialise(3);
        network.restore(new WeightSnapshot(network.snapshot().arrays().stream()
                .map(w -> new WeightSnapshot.Weights(w.path(), w.shape(), random(w.path(), w.values().length)))
                .toList()));
        return network;
    }

    private static float[] pixels() {
        return random("pixels", IMAGES * NET.input().shape().values());
    }

    private static ImageSet images() {
        return ImageSet.ofFloats(
                "random", new ImageShape(3, 8, 8), pixels(), new int[IMAGES], List.of("0", "1", "2", "3", "4"));
    }

    private WeightSnapshot python(String kind, Network network) throws IOException, InterruptedException {
        Path weights = folder.resolve("weights.safetensors");
        Path images = folder.resolve("images.safetensors");
        Path result = folder.resolve("result.safetensors");
        new TensorFile(Map.of(), network.snapshot().toPyTorch()).save(weights);
        new TensorFile(
                        Map.of(),
                        new WeightSnapshot(List.of(
                                new WeightSnapshot.Weights("images", List.of((long) IMAGES, 3L, 8L, 8L), pixels()))))
                .save(images);
        String output = run(SCRIPT.toString(), kind, weights.toString(), images.toString(), result.toString());
        assertThat(result).as(output).exists();
        return TensorFile.read(result).arrays();
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(PYTHON.toString());
        builder.command().addAll(List.of(arguments));
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(output);
    }

    private void assumePythonHas(String module) throws IOException, InterruptedException {
        boolean has = Files.isExecutable(PYTHON)
                && run("-c", "import " + module + "; print('has it')").contains("has it");
        if (!has) {
            System.out.println("PyTorchExchangeTest: skipped, as " + PYTHON + " has no " + module
                    + " here; apt-get install python3-" + module);
        }
        assumeTrue(has, "no python3-" + module);
    }

    private static float[] flat(float[][] rows) {
        float[] all = new float[rows.length * rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, all, i * rows[0].length, rows[0].length);
        }
        return all;
    }

    private static void assertNear(float[] got, float[] expected) {
        float largest = 0;
        for (float value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        assertThat(got).hasSameSizeAs(expected);
        for (int i = 0; i < got.length; i++) {
            // Sums in float32 on one side and in float64 or another order on the other.
            assertThat((double) Math.abs(got[i] - expected[i])).isLessThan(1e-5 * largest);
        }
    }

    @Test
    void numpySaysTheSame() throws IOException, InterruptedException {
        assumePythonHas("numpy");
        try (Network network = network()) {
            WeightSnapshot result = python("numpy", network);
            assertNear(flat(network.outputs(images())), result.get("logits").values());
        }
    }

    @Test
    void pyTorchSaysTheSameAndItsWeightsComeBack() throws IOException, InterruptedException {
        assumePythonHas("torch");
        try (Network network = network()) {
            WeightSnapshot result = python("torch", network);
            assertNear(flat(network.outputs(images())), result.get("logits").values());
            WeightSnapshot theirs = new WeightSnapshot(result.arrays().stream()
                    .filter(array -> array.path().contains("."))
                    .toList());
            network.restore(theirs.fromPyTorch(network.snapshot()));
            assertNear(flat(network.outputs(images())), result.get("theirs").values());
        }
    }

    @Test
    void namesAndShapesAreThoseOfPyTorch() {
        try (Network network = NET.initialise(1)) {
            WeightSnapshot ours = network.snapshot();
            assertThat(ours.toPyTorch().arrays().stream().map(a -> a.path() + " " + a.shape()))
                    .containsExactlyInAnyOrder(
                            "conv2d1.weight [4, 3, 3, 3]",
                            "conv2d1.bias [4]",
                            "batchNorm1.weight [4]",
                            "batchNorm1.bias [4]",
                            "batchNorm1.running_mean [4]",
                            "batchNorm1.running_var [4]",
                            "conv2d2.weight [6, 2, 3, 3]",
                            "conv2d2.bias [6]",
                            "dense1.weight [5, 24]",
                            "dense1.bias [5]");
            assertThat(ours.toPyTorch().fromPyTorch(ours).sha256()).isEqualTo(ours.sha256());
            var own = new WeightSnapshot(List.of(new WeightSnapshot.Weights("0.weight", List.of(1L), new float[1])));
            assertThatThrownBy(() -> network.restore(own.fromPyTorch(ours)))
                    .hasMessageContaining("not known [0.weight]");
        }
    }
}
