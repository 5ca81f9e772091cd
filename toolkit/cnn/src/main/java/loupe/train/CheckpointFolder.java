package loupe.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import loupe.model.AtomicFile;
import loupe.model.WeightFileException;

/**
 * The checkpoints of one training, newest first by their step.
 *
 * @param folder where they are
 */
record CheckpointFolder(Path folder) {

    private static final String NAME = "checkpoint-\\d+\\.safetensors";

    /** By the step, as {@code checkpoint-0000000012.safetensors}. */
    Path file(long step) {
        return folder.resolve(String.format(Locale.ROOT, "checkpoint-%010d.safetensors", step));
    }

    List<Path> newestFirst() {
        return files(NAME).sorted(Comparator.reverseOrder()).toList();
    }

    private Stream<Path> files(String name) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(name)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** Keeps a checkpoint and the few before it. */
    void write(Checkpoint checkpoint, int keepLast) throws IOException {
        CheckpointFile.write(checkpoint, file(checkpoint.facts().step()));
        for (Path old : newestFirst().stream().skip(keepLast).toList()) {
            Files.deleteIfExists(old);
        }
    }

    /** Makes the folder, so that one that cannot be written is found before the first step, and clears what a crash left. */
    void prepare() {
        try {
            Files.createDirectories(folder);
            for (Path draft : files(NAME + "\\..*" + AtomicFile.DRAFT).toList()) {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("checkpoint: expected a folder to write to, got " + folder + ": " + e, e);
        }
    }

    /** The newest whole one; says of each that is not. */
    Optional<Checkpoint> newest(Consumer<String> notices) {
        List<Path> files = newestFirst();
        for (Path file : files) {
            try {
                return Optional.of(CheckpointFile.read(file));
            } catch (WeightFileException e) {
                notices.accept(e.getMessage() + "; the checkpoint before it is taken");
            } catch (IOException e) {
                throw new UncheckedIOException(file + ": cannot be read: " + e.getMessage(), e);
            }
        }
        if (!files.isEmpty()) {
            throw new WeightFileException(
                    folder + ": expected a whole checkpoint, got " + files.size() + ", each of them cut or changed");
        }
        return Optional.empty();
    }
}
