package loupe.experiment;

import static loupe.data.augment.Augmentations.flip;
import static loupe.data.augment.Augmentations.noise;
import static loupe.data.augment.Augmentations.shift;
import static loupe.data.prepare.Steps.crop;
import static loupe.data.prepare.Steps.standardise;
import static loupe.experiment.Experiments.replay;
import static loupe.layer.Layers.batchNorm;
import static loupe.layer.Layers.conv2d;
import static loupe.layer.Layers.dense;
import static loupe.layer.Layers.dropout;
import static loupe.layer.Layers.flatten;
import static loupe.layer.Layers.input;
import static loupe.layer.Layers.relu;
import static loupe.model.Models.cnn;
import static loupe.train.Training.adamW;
import static loupe.train.Training.cosine;
import static loupe.train.Training.crossEntropy;
import static loupe.train.Training.fit;
import static loupe.train.Training.sgd;
import static loupe.train.Training.training;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import loupe.data.Datasets;
import loupe.data.Split;
import loupe.data.augment.Augmentation;
import loupe.data.prepare.Preprocessing;
import loupe.model.Cnn;
import loupe.train.Run;
import loupe.train.Status;
import loupe.train.Training;
import loupe.train.TrainingConfig;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

    private static final Cnn CNN =
            cnn(input(1, 8, 8), conv2d(4, 3), batchNorm(), relu(), flatten(), dropout(0.2), dense(10));
    private static final TrainingConfig CONFIG =
            training().epochs(2).optimizer(adamW(5e-3)).schedule(cosine()).seed(9);

    @TempDir
    static Path folder;

    private static Path file;
    private static String json;

    @BeforeAll
    static void trainOnce() throws IOException {
        file = folder.resolve("run.json");
        try (Run run = fit(CNN, Datasets.digits().split(0.7, 3), CONFIG)) {
            Manifest.of(run).save(file);
        }
        json = Files.readString(file);
    }

    private static Path changed(String from, String to) throws IOException {
        assertThat(json).contains(from);
        return Files.writeString(Files.createTempFile(folder, "changed", ".json"), json.replace(from, to));
    }

    @Test
    void theSameIsIdentical() throws IOException {
        ReplayResult result = replay(file.toString());
        assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.IDENTICAL);
        assertThat(result.firstDivergingEpoch()).isZero();
        assertThat(result.changedFields()).isEmpty();
    }

    @Test
    void dataBroughtByTheCallerIsComparedByItsHashes() throws IOException {
        assertThat(replay(file, Datasets.digits().split(0.7, 3)).verdict()).isEqualTo(Verdict.IDENTICAL);
        ReplayResult other = replay(file, Datasets.digits().split(0.7, 4));
        assertThat(other.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(other.changedFields())
                .extracting(Change::field)
                .containsExactly("data.trainingSha256", "data.validationSha256", "data.split.indicesSha256");
    }

    @Test
    void otherDataIsNotComparableAndNotTrainedOn() throws IOException {
        String hash = Manifest.load(file).data().trainingSha256();
        ReplayResult result = replay(changed(hash, "0".repeat(64)), event -> {
            throw new AssertionError("trained");
        });
        assertThat(result.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(result.changedFields()).containsExactly(new Change("data.trainingSha256", "0".repeat(64), hash));
    }

    @Test
    void anotherSchemaIsNotComparable() throws IOException {
        ReplayResult result = replay(changed("\"schema\" : 1", "\"schema\" : 2"));
        assertThat(result.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(result.changedFields()).containsExactly(new Change("schema", "2", "1"));
    }

    @Test
    void otherNumbersOnTheSameMachineAreDifferentFromTheirEpochOn() throws IOException {
        double loss = Manifest.load(file).epochs().get(1).validationLoss();
        ReplayResult result = replay(changed(String.valueOf(loss), String.valueOf(Math.nextUp(loss))));
        assertThat(result.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(result.firstDivergingEpoch()).isEqualTo(2);
    }

    @Test
    void onAnotherMachineTheTolerancesDecide() throws IOException {
        Manifest here = Manifest.load(file);
        String cpu = here.provenance().hardware().cpu();
        double loss = here.epochs().get(1).validationLoss();
        String elsewhere = json.replace(cpu, "Other CPU");
        Path near = Files.writeString(folder.resolve("near.json"), elsewhere.replace("" + loss, "" + loss * 1.001));
        Path far = Files.writeString(folder.resolve("far.json"), elsewhere.replace("" + loss, "" + (loss + 1)));
        assertThat(replay(near).verdict()).isEqualTo(Verdict.WITHIN_TOLERANCE);
        assertThat(replay(near).changedFields()).containsExactly(new Change("hardware.cpu", "Other CPU", cpu));
        assertThat(replay(far).verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void twoNonFiniteRunsAreDifferentThoughBothAre() throws IOException {
        Path broken = folder.resolve("broken.json");
        Split data = Datasets.digits().split(0.7, 3);
        var plain = cnn(input(1, 8, 8), conv2d(4, 3), relu(), flatten(), dense(10));
        try (Run run = fit(plain, data, CONFIG.optimizer(sgd(1e30)))) {
            assertThat(run.status()).isEqualTo(Status.NON_FINITE);
            Manifest manifest = Manifest.of(run);
            assertThat(manifest.nonFiniteStep()).isPositive();
            manifest.save(broken);
        }
        ReplayResult result = replay(broken);
        assertThat(result.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(result.explanation()).contains("NaN or infinite");
    }

    @Test
    void aManifestReadsBackAsItWasWritten() throws IOException {
        Manifest manifest = Manifest.load(file);
        assertThat(manifest.toJson()).isEqualTo(json);
        assertThat(manifest.trainingConfig()).isEqualTo(CONFIG);
        assertThat(Cnn.fromJson(manifest.model().toString())).isEqualTo(CNN);
        assertThat(manifest.epochs()).hasSize(2);
        assertThat(manifest.weightsSha256()).isEqualTo(manifest.epochs().get(1).weightsSha256());
    }

    @Test
    void namesNobodyAndNoFolder() {
        assertThat(json).doesNotContain(System.getProperty("user.dir"), System.getProperty("user.home"), "\"/");
        String user = System.getProperty("user.name");
        assertThat(json).doesNotContainPattern("\\b" + user + "\\b");
    }

    @Test
    void preparedAndAugmentedIsIdentical() throws IOException {
        Split data = Datasets.digits().split(0.7, 3);
        var config = CONFIG.epochs(1)
                .preprocess(crop(6, 6), standardise())
                .augment(flip(), shift(0.2), noise(0.05))
                .mixup(0.3)
                .oversample()
                .loss(crossEntropy().withBalancedWeights().labelSmoothing(0.1));
        var small = cnn(input(1, 6, 6), conv2d(4, 3), relu(), flatten(), dense(10));
        Path prepared = folder.resolve("prepared.json");
        try (Run run = fit(small, data, config)) {
            Manifest.of(run).save(prepared);
            Manifest manifest = Manifest.load(prepared);
            assertThat(manifest.preprocessing())
                    .isEqualTo(PreprocessingFacts.of(run.network().preprocessing()));
            assertThat(manifest.preprocessing().sha256()).hasSize(64);
            String text = String.join("\n", manifest.preprocessing().lines());
            assertThat(Preprocessing.fromText(text)
                            .apply(data.validation().image(0))
                            .pixels())
                    .containsExactly(run.network()
                            .preprocessing()
                            .apply(data.validation().image(0))
                            .pixels());
            assertThat(manifest.trainingConfig()).isEqualTo(config);
        }
        ReplayResult result = replay(prepared);
        assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.IDENTICAL);
        assertThat(result.changedFields()).isEmpty();
    }

    @Test
    void anAugmentationOfOnesOwnIsNamedAndNotReplayed() throws IOException {
        Path own = folder.resolve("own-augmentation.json");
        Augmentation darker = (sample, random) -> sample;
        try (Run run =
                fit(CNN, Datasets.digits().split(0.7, 3), CONFIG.epochs(1).augment(flip(), darker))) {
            Manifest.of(run).save(own);
        }
        assertThat(Files.readString(own)).contains("\"own\"");
        ReplayResult result = replay(own, event -> {
            throw new AssertionError("trained");
        });
        assertThat(result.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
        assertThat(result.explanation()).contains("an augmentation of your own");
    }

    @Test
    void aManifestOfBeforePreprocessingIsStillIdentical() throws IOException {
        var mapper = new com.fasterxml.jackson.databind.ObjectMapper();
        var tree = (com.fasterxml.jackson.databind.node.ObjectNode) mapper.readTree(json);
        tree.remove("preprocessing");
        var config = (com.fasterxml.jackson.databind.node.ObjectNode) tree.get("config");
        config.remove("data");
        config.putObject("loss").put("kind", "crossEntropy");
        Path old = Files.writeString(folder.resolve("old.json"), mapper.writeValueAsString(tree));
        assertThat(replay(old).verdict()).isEqualTo(Verdict.IDENTICAL);
    }

    @Test
    void savingLeavesNoDraftBehind() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        Manifest.load(file).save(own.resolve("a.json"));
        Manifest.load(file).save(own.resolve("a.json"));
        try (var files = Files.list(own)) {
            assertThat(files).containsExactly(own.resolve("a.json"));
        }
    }

    /** What a configuration may hold, once: it comes back equal from its JSON, and a replay of each is identical. */
    @Test
    void everyPartOfAConfigurationIsReplayed() throws IOException {
        var configs = java.util.List.of(
                CONFIG.optimizer(Training.rmsProp(1e-3).decay(0.95))
                        .schedule(Training.oneCycle())
                        .loss(Training.focal(2))
                        .batchSize(32)
                        .accumulate(3)
                        .clipNorm(0.5)
                        .watch(7),
                CONFIG.optimizer(Training.sgd(0.05).momentum(0.9).withNesterov().weightDecay(5e-4))
                        .schedule(Training.stepDecay(0.1, 0.5, 0.75).warmUp(9))
                        .clipValue(0.1)
                        .device(Training.cpu())
                        .epochs(5)
                        .earlyStopping(1, 0.5),
                CONFIG.schedule(Training.exponential(0.1)).keepBest());
        for (TrainingConfig config : configs) {
            assertThat(ManifestJson.config(ManifestJson.tree(config))).isEqualTo(config);
            Path own = Files.createTempFile(folder, "own", ".json");
            try (Run run = fit(CNN, Datasets.digits().split(0.7, 3), config)) {
                Manifest.of(run).save(own);
                assertThat(Manifest.load(own).trainingConfig()).isEqualTo(config);
                assertThat(Manifest.load(own).weightsSha256())
                        .isEqualTo(run.network().weightsSha256());
            }
            ReplayResult result = replay(own.toString());
            assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.IDENTICAL);
        }
        assertThat(ManifestJson.config(ManifestJson.tree(CONFIG.loss(Training.huber(0.5))))
                        .loss())
                .isEqualTo(Training.huber(0.5));
    }

    /** Manifests of earlier versions lack the newer parts. */
    @Test
    void aConfigurationWithoutTheNewerPartsIsThePlainOne() {
        var tree = (com.fasterxml.jackson.databind.node.ObjectNode) ManifestJson.tree(CONFIG);
        tree.remove(java.util.List.of("gradients", "stop", "run"));
        assertThat(ManifestJson.config(tree)).isEqualTo(CONFIG);
    }
}
