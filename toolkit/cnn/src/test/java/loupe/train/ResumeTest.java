package loupe.train;

import static loupe.data.augment.Augmentations.flip;
import static loupe.data.augment.Augmentations.noise;
import static loupe.data.augment.Augmentations.shift;
import static loupe.data.prepare.Steps.standardise;
import static loupe.train.Training.adam;
import static loupe.train.Training.adamW;
import static loupe.train.Training.cosine;
import static loupe.train.Training.fit;
import static loupe.train.Training.resume;
import static loupe.train.Training.rmsProp;
import static loupe.train.Training.sgd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import loupe.data.Split;
import loupe.model.WeightFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A training that goes on from a checkpoint ends as one that was never cut short, to the last bit. */
class ResumeTest {

    /** 6 steps an epoch: dropout, batch normalisation, augmentation and mixup are all at work. */
    private static final TrainingConfig CHANCE = Tiny.CONFIG
            .epochs(3)
            .batchSize(256)
            .schedule(cosine())
            .preprocess(standardise())
            .augment(flip(), shift(0.2), noise(0.02))
            .mixup(0.2);

    private static final Split DATA = Tiny.digits();

    @TempDir
    Path folder;

    static Stream<TrainingConfig> trainings() {
        return Stream.of(
                CHANCE.optimizer(adam(5e-3)),
                CHANCE.optimizer(adamW(5e-3)),
                Tiny.CONFIG.epochs(3).batchSize(256).optimizer(sgd(0.05).momentum(0.9)),
                CHANCE.optimizer(sgd(0.05).momentum(0.9).withNesterov()).balanced(),
                CHANCE.optimizer(sgd(0.05)),
                CHANCE.optimizer(rmsProp(1e-3)).accumulate(2).clipNorm(0.5).watch(2),
                CHANCE.earlyStopping(1, 10.0));
    }

    private static String trace(Run run) {
        String epochs = run.history().epochs().stream()
                .map(e -> new EpochRecord(
                                e.epoch(),
                                e.trainingLoss(),
                                e.trainingAccuracy(),
                                e.validationLoss(),
                                e.validationAccuracy(),
                                0,
                                e.weightsSha256())
                        .toString())
                .reduce("", String::concat);
        return run.status()
                + run.explanation()
                + run.history().layers()
                + run.network().weightsSha256()
                + run.history().steps()
                + epochs;
    }

    private static List<Path> checkpoints(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("trainings")
    void fromEachEpochAndFromTheMiddleOfEach(TrainingConfig config) throws IOException {
        String whole;
        try (Run run = fit(Tiny.withChance(), DATA, config)) {
            whole = trace(run);
        }
        Path all = folder.resolve("all");
        try (Run run = fit(
                Tiny.withChance(),
                DATA,
                config.checkpoint(all.toString()).everySteps(4).keepLast(100))) {
            assertThat(trace(run)).isEqualTo(whole);
        }
        // Steps 4, 6 (epoch), 8, 12 (both), 16, 18 (epoch); one of them stops after two epochs.
        List<Path> files = checkpoints(all);
        assertThat(files).hasSize(config.stop().patience() > 0 ? 4 : 6);
        for (Path file : files) {
            Path one = Files.createDirectory(folder.resolve("from-" + file.getFileName()));
            Files.copy(file, one.resolve(file.getFileName()));
            try (Run run = resume(one.toString(), DATA)) {
                assertThat(trace(run)).as("from " + file.getFileName()).isEqualTo(whole);
                assertThat(run.notices()).isEmpty();
                assertThat(run.config().checkpoints().everySteps()).isEqualTo(4);
            }
        }
    }

    @Test
    void aStoppedTrainingGoesOnAndListenersAreToldWhatWas() {
        TrainingConfig config = CHANCE.checkpoint(folder.resolve("run").toString());
        var plain = new ArrayList<String>();
        String whole;
        try (Run run = fit(Tiny.withChance(), DATA, CHANCE, note(plain))) {
            whole = trace(run);
        }
        Callback stop = event ->
                event instanceof TrainingEvent.StepEnded step && step.loss().step() == 8
                        ? Signal.STOP
                        : Signal.CONTINUE;
        try (Run run = fit(Tiny.withChance(), DATA, config, stop)) {
            assertThat(run.status()).isEqualTo(Status.STOPPED);
        }
        var told = new ArrayList<String>();
        try (Run run = resume(Tiny.withChance(), DATA, config, note(told))) {
            assertThat(trace(run)).isEqualTo(whole);
        }
        assertThat(told).isEqualTo(plain);
    }

    private static Callback note(List<String> told) {
        return event -> {
            if (event instanceof TrainingEvent.StepEnded step) {
                told.add(step.loss().toString());
            }
            if (event instanceof TrainingEvent.EpochEnded epoch) {
                told.add(epoch.record().weightsSha256());
            }
            return Signal.CONTINUE;
        };
    }

    @Test
    void anInterruptKeepsTheLastStepThoughTheRunHasTheBest() {
        String name = folder.resolve("run").toString();
        String whole;
        try (Run run = fit(Tiny.withChance(), DATA, CHANCE)) {
            whole = trace(run);
        }
        Callback interrupt = event -> {
            if (event instanceof TrainingEvent.StepEnded step && step.loss().step() == 9) {
                Thread.currentThread().interrupt();
            }
            return Signal.CONTINUE;
        };
        try (Run run = fit(Tiny.withChance(), DATA, CHANCE.checkpoint(name), interrupt)) {
            assertThat(Thread.interrupted()).isTrue();
            assertThat(run.network().weightsSha256())
                    .isEqualTo(run.history().last().weightsSha256());
        }
        try (Run run = resume(name, DATA)) {
            assertThat(trace(run)).isEqualTo(whole);
        }
    }

    @Test
    void keepsTheNewestFewAndTakesTheOneBeforeADamagedOne() throws IOException {
        String whole;
        try (Run run = fit(
                Tiny.withChance(), DATA, CHANCE.checkpoint(folder.toString()).keepLast(2))) {
            whole = trace(run);
        }
        List<Path> files = checkpoints(folder);
        assertThat(files.stream().map(file -> file.getFileName().toString()))
                .containsExactly("checkpoint-0000000012.safetensors", "checkpoint-0000000018.safetensors");
        byte[] newest = Files.readAllBytes(files.get(1));
        newest[newest.length / 2] ^= 4;
        Files.write(files.get(1), newest);
        Path draft = Files.writeString(folder.resolve("checkpoint-0000000020.safetensors.17.part"), "half");
        try (Run run = resume(folder.toString(), DATA)) {
            assertThat(trace(run)).isEqualTo(whole);
            assertThat(run.notices())
                    .singleElement()
                    .asString()
                    .startsWith("checkpoint-0000000018.safetensors: expected sha256 ")
                    .endsWith("the checkpoint before it is taken");
        }
        assertThat(draft).doesNotExist();
        for (Path file : checkpoints(folder)) {
            Files.write(file, new byte[] {1, 2, 3});
        }
        assertThatThrownBy(() -> resume(folder.toString(), DATA))
                .isInstanceOf(WeightFileException.class)
                .hasMessage(folder + ": expected a whole checkpoint, got 2, each of them cut or changed");
    }

    @Test
    void everyCutAndFlipIsRefused() throws IOException {
        fit(Tiny.onePixel(), Tiny.pixels(20), Tiny.CONFIG.epochs(1).checkpoint(folder.toString()))
                .close();
        Path file = checkpoints(folder).get(0);
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(2);
        for (int i = 0; i < 250; i++) {
            byte[] damaged = i < 50 ? java.util.Arrays.copyOf(whole, whole.length * i / 50) : whole.clone();
            if (i >= 50) {
                damaged[i < 150 ? i - 50 : random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, damaged);
            assertThatThrownBy(() -> CheckpointFile.read(file))
                    .as("damage " + i)
                    .isInstanceOf(WeightFileException.class)
                    .hasMessageStartingWith("checkpoint-0000000001.safetensors: ");
        }
    }

    @Test
    void whatDoesNotFitIsNamed() {
        TrainingConfig config = Tiny.CONFIG.epochs(1).checkpoint(folder.toString());
        Split pixels = Tiny.pixels(20);
        assertThatThrownBy(() -> resume(folder.toString(), pixels))
                .hasMessage("folder: expected one with checkpoints, got " + folder + ", which has none");
        resume(Tiny.onePixel(), pixels, config).close();
        assertThatThrownBy(() -> resume(folder.toString(), Tiny.pixels(22)))
                .hasMessageMatching(
                        "data.training\\(\\): sha256: expected [0-9a-f]{64} as in the checkpoint, got [0-9a-f]{64}");
        assertThatThrownBy(() -> resume(Tiny.onePixel(), pixels, config.batchSize(7)))
                .hasMessage("config.batchSize: expected 64 as in the checkpoint, got 7");
        assertThatThrownBy(() -> resume(Tiny.onePixel(), pixels, config.augment(flip())))
                .hasMessageStartingWith("config.data: expected {");
        assertThatThrownBy(() -> resume(
                        loupe.model.Models.cnn(
                                loupe.layer.Layers.input(1, 1, 1),
                                loupe.layer.Layers.flatten(),
                                loupe.layer.Layers.dense(3),
                                loupe.layer.Layers.dense(2)),
                        pixels,
                        config))
                .hasMessageStartingWith("cnn: expected {");
        assertThatThrownBy(() -> fit(Tiny.onePixel(), pixels, config))
                .hasMessage("checkpoint: expected a folder without checkpoints, got " + folder + " with 1; resume(\""
                        + folder + "\", data) goes on from the newest, another folder begins anew");
        assertThatThrownBy(() -> resume(Tiny.onePixel(), pixels, Tiny.CONFIG))
                .hasMessageStartingWith("config: expected one with .checkpoint(folder), got training()");
        assertThatThrownBy(() -> Tiny.CONFIG.everySteps(3))
                .hasMessage("everySteps: expected a folder before it, .checkpoint(folder).everySteps(n), got none");
    }

    /** A folder that cannot be written to is found before the first step; one that fails later costs no training. */
    @Test
    void aFolderThatCannotBeWrittenIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "here");
        assertThatThrownBy(() -> fit(
                        Tiny.onePixel(),
                        Tiny.pixels(20),
                        Tiny.CONFIG.checkpoint(file.resolve("below").toString())))
                .hasMessageStartingWith("checkpoint: expected a folder to write to, got " + file);
        Path gone = folder.resolve("gone");
        Callback breaks = event -> {
            if (event instanceof TrainingEvent.Started) {
                try {
                    Files.delete(gone);
                    Files.writeString(gone, "no folder");
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
            return Signal.CONTINUE;
        };
        try (Run run = fit(Tiny.onePixel(), Tiny.pixels(20), Tiny.CONFIG.checkpoint(gone.toString()), breaks)) {
            assertThat(run.status()).isEqualTo(Status.OK);
            assertThat(run.notices())
                    .singleElement()
                    .asString()
                    .startsWith("the checkpoint of step 1 could not be written: ")
                    .endsWith("; nor could 1 more");
        }
    }
}
