package loupe.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} at a random moment of a training with a checkpoint each step: it goes on, and ends with the weights of a
 * training that nobody killed. {@code scripts/checkpoint-kills} does it 200 times.
 */
class CheckpointKillsTest {

    private static final int KILLS = Integer.getInteger("loupe.test.kills", 5);
    private static final long SECONDS = 60;

    @TempDir
    Path folder;

    private int early;
    private int fallbacks;
    private int drafts;

    @Test
    void everyKilledTrainingGoesOn() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        String whole;
        double seconds;
        try (Run run = KilledTraining.train(folder.resolve("whole"))) {
            whole = run.network().weightsSha256();
            seconds = run.seconds();
        }
        Random random = new Random(System.nanoTime());
        int same = 0;
        for (int i = 0; i < KILLS; i++) {
            Path place = folder.resolve("kill-" + i);
            while (!killWithin(place, (long) (random.nextDouble() * seconds * 1000))) {
                delete(place);
            }
            same += goesOnTo(place, whole) ? 1 : 0;
            delete(place);
        }
        System.out.printf(
                "%d of %d killed trainings went on to the same weights, %.0f s in all; %d were killed before the first"
                        + " checkpoint, %d while one was written, %d went on from the one before a damaged one%n",
                same, KILLS, (System.nanoTime() - begun) * 1e-9, early, drafts, fallbacks);
        assertThat(same).isEqualTo(KILLS);
    }

    private boolean goesOnTo(Path place, String whole) throws IOException {
        List<String> left = names(place);
        early += left.stream().noneMatch(name -> name.endsWith(".safetensors")) ? 1 : 0;
        drafts += left.stream().anyMatch(name -> name.endsWith(".part")) ? 1 : 0;
        try (Run run = KilledTraining.train(place)) {
            fallbacks += run.notices().isEmpty() ? 0 : 1;
            return run.status() == Status.OK && run.network().weightsSha256().equals(whole);
        }
    }

    private static List<String> names(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (var files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** Kills a training so long after it began; false when it had come to its end by then. */
    private boolean killWithin(Path place, long millis) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process child = new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledTraining.class.getName(),
                        place.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            awaitStart(child, output);
            return !child.waitFor(millis, TimeUnit.MILLISECONDS);
        } finally {
            // SIGKILL: nothing of the process runs any more.
            child.destroyForcibly();
            assertThat(child.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void awaitStart(Process child, Path output) throws IOException, InterruptedException {
        for (int i = 0; i < SECONDS * 200; i++) {
            if (Files.readString(output).contains(KilledTraining.STARTED)) {
                return;
            }
            if (child.waitFor(5, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        throw new AssertionError("the training did not start:\n" + Files.readString(output));
    }

    private static void delete(Path place) throws IOException {
        for (String name : names(place)) {
            Files.delete(place.resolve(name));
        }
        Files.deleteIfExists(place);
    }
}
