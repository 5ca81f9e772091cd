package loupe.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import loupe.data.Split;
import loupe.model.Cnn;

/**
 * What a training will take of the engine's memory, roughly: each value is a float of 4 bytes.
 *
 * @param weights weights, their gradients, the optimizer's state and two copies that are kept (bytes)
 * @param batch every layer's output for one batch and the gradient to it (bytes)
 * @param images the sets as they stay in the engine, and an epoch's gather (bytes)
 */
record MemoryEstimate(long weights, long batch, long images) {

    static final String MEMORY = "memory";
    private static final int FLOAT = 4;
    private static final Path MEMINFO = Path.of("/proc/meminfo");

    static MemoryEstimate of(Cnn cnn, Split data, TrainingConfig config) {
        int copies = 4 + states(config.optimizer());
        long outputs = cnn.input().tensorShape().values()
                + cnn.layers().stream().mapToLong(l -> l.outputShape().values()).sum();
        long values = cnn.input().tensorShape().values();
        long stays = Stream.of(data.training(), data.validation())
                .mapToLong(set -> FLOAT * values * set.size())
                .filter(bytes -> bytes <= Feed.LARGEST_IN_ENGINE)
                .sum();
        return new MemoryEstimate(
                FLOAT * copies * cnn.parameters(), FLOAT * 2L * config.batchSize() * outputs, 2 * stays);
    }

    private static int states(Optimizer optimizer) {
        if (optimizer instanceof Optimizer.Sgd sgd) {
            return sgd.momentum() > 0 ? 1 : 0;
        }
        return optimizer instanceof Optimizer.RmsProp ? 1 : 2;
    }

    long total() {
        return weights + batch + images;
    }

    PreflightCheck check() {
        OptionalLong free = available();
        String found = String.format(
                Locale.ROOT,
                "about %s: weights and optimizer %s, a batch %s, images %s",
                megabytes(total()),
                megabytes(weights),
                megabytes(batch),
                megabytes(images));
        if (free.isEmpty()) {
            return PreflightCheck.skipped(MEMORY, found + "; what is free is unknown on this system");
        }
        return PreflightCheck.of(
                MEMORY,
                total() < free.getAsLong(),
                found + "; free are " + megabytes(free.getAsLong()),
                "a smaller batchSize with accumulate learns the same in less memory");
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, bytes < 10_000_000 ? "%.1f MB" : "%.0f MB", bytes / 1e6);
    }

    /** What Linux would give away without swapping. */
    private static OptionalLong available() {
        try (Stream<String> lines = Files.lines(MEMINFO)) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException | RuntimeException elsewhere) {
            return OptionalLong.empty();
        }
    }
}
