package loupe.experiment;

import java.io.IOException;
import java.nio.file.Path;
import loupe.data.Split;
import loupe.train.Callback;

/** What a notebook imports to run an experiment again: {@code replay("lenet.json")}. */
public final class Experiments {

    private Experiments() {}

    /**
     * Trains again what a manifest records, and compares.
     *
     * @param manifest the file's name
     * @return the verdict
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException when no source has the data set's name; {@link #replay(Path, Split, Callback...)}
     *     takes the data itself
     */
    public static ReplayResult replay(String manifest) throws IOException {
        return replay(Path.of(manifest));
    }

    /**
     * Trains again what a manifest records, and compares.
     *
     * @param manifest the file
     * @param callbacks who listens to the training
     * @return the verdict
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException when no source has the data set's name
     */
    public static ReplayResult replay(Path manifest, Callback... callbacks) throws IOException {
        return Replay.of(manifest).run(callbacks);
    }

    /**
     * Trains again what a manifest records on data that the caller brings, and compares.
     *
     * @param manifest the file
     * @param data what should be the recorded data, which its hashes show
     * @param callbacks who listens to the training
     * @return the verdict
     * @throws IOException when the file cannot be read
     */
    public static ReplayResult replay(Path manifest, Split data, Callback... callbacks) throws IOException {
        return Replay.of(manifest).run(data, callbacks);
    }
}
