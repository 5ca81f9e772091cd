package loupe.train;

import static loupe.train.Training.fit;
import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import loupe.engine.Engines;
import loupe.model.Cnn;
import org.junit.jupiter.api.Test;

/** The same seed gives the same losses and weights, bit by bit. */
class ReproducibilityTest {

    /** Losses and weights of a short training, as text. */
    private static String trace(Cnn cnn, TrainingConfig config, Callback... callbacks) {
        try (Run run = fit(cnn, Tiny.digits(), config, callbacks)) {
            return run.history().steps().stream()
                            .map(s -> Integer.toHexString(Float.floatToRawIntBits(s.loss())))
                            .collect(Collectors.joining(" "))
                    + run.history().epochs().stream()
                            .map(e -> " " + e.validationLoss() + " " + e.weightsSha256())
                            .collect(Collectors.joining());
        }
    }

    /** Prints the traces of both networks; the second process runs this. */
    public static void main(String[] arguments) {
        System.out.println(trace(Tiny.convnet(), Tiny.CONFIG));
        System.out.println(trace(Tiny.withChance(), Tiny.CONFIG));
    }

    @Test
    void inOneProcess() {
        assertThat(trace(Tiny.convnet(), Tiny.CONFIG)).isEqualTo(trace(Tiny.convnet(), Tiny.CONFIG));
        assertThat(trace(Tiny.withChance(), Tiny.CONFIG)).isEqualTo(trace(Tiny.withChance(), Tiny.CONFIG));
    }

    @Test
    void anotherSeedIsAnotherTraining() {
        assertThat(trace(Tiny.convnet(), Tiny.CONFIG)).isNotEqualTo(trace(Tiny.convnet(), Tiny.CONFIG.seed(43)));
    }

    @Test
    void whatACallbackDrawsMovesNothing() {
        Engines.start();
        Callback draws = event -> {
            Engine.getInstance().setRandomSeed(event.hashCode());
            return Signal.CONTINUE;
        };
        assertThat(trace(Tiny.withChance(), Tiny.CONFIG, draws)).isEqualTo(trace(Tiny.withChance(), Tiny.CONFIG));
    }

    @Test
    void inTwoProcesses() throws IOException, InterruptedException {
        Engines.start();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process other = new ProcessBuilder(List.of(
                        java, "-cp", System.getProperty("java.class.path"), ReproducibilityTest.class.getName()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output.lines())
                .containsExactly(trace(Tiny.convnet(), Tiny.CONFIG), trace(Tiny.withChance(), Tiny.CONFIG));
    }
}
