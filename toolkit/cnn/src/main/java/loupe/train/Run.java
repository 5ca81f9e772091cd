package loupe.train;

import java.time.Instant;
import java.util.List;
import loupe.data.Split;
import loupe.model.Cnn;
import loupe.model.Network;

/**
 * What a training left: the network with its weights, and everything that was written down.
 *
 * @param cnn the description of the network
 * @param network the weights, in engine memory; {@link #close()} frees them
 * @param config what was done
 * @param data what it was trained on and measured by
 * @param history the losses and metrics
 * @param status how it ended
 * @param explanation one sentence that says why it ended, and which weights are kept
 * @param notices what else happened, such as a callback that was dropped
 * @param started when
 * @param seconds what it took
 */
public record Run(
        Cnn cnn,
        Network network,
        TrainingConfig config,
        Split data,
        History history,
        Status status,
        String explanation,
        List<String> notices,
        Instant started,
        double seconds)
        implements AutoCloseable {

    /** Copies the notices. */
    public Run {
        notices = List.copyOf(notices);
    }

    /** Frees the weights; the records stay readable. */
    @Override
    public void close() {
        network.close();
    }

    @Override
    public String toString() {
        String lines = String.join(System.lineSeparator(), notices);
        return status + ": " + explanation + System.lineSeparator() + history
                + (notices.isEmpty() ? "" : System.lineSeparator() + lines);
    }
}
