package loupe.runner;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import loupe.kernel.SessionOptions;

/**
 * What a run of a notebook starts with.
 *
 * @param session how the Java session is opened; its start-up source runs before the first cell
 * @param timeout how long a cell may take that names no {@code loupe.timeoutSeconds} in its metadata; empty for no limit
 * @param clock what times are read from
 */
public record RunOptions(SessionOptions session, Optional<Duration> timeout, InstantSource clock) {

    /**
     * The start-up imports of the kernel, no limit of time, the system's clock.
     *
     * @return the options to start from
     */
    public static RunOptions standard() {
        return new RunOptions(SessionOptions.notebook(), Optional.empty(), InstantSource.system());
    }

    /**
     * These options with a limit of time for each cell.
     *
     * @param limit how long a cell may take
     * @return new options
     */
    public RunOptions timeout(Duration limit) {
        return new RunOptions(session, Optional.of(limit), clock);
    }

    /**
     * These options with another Java session.
     *
     * @param options how the session is opened
     * @return new options
     */
    public RunOptions session(SessionOptions options) {
        return new RunOptions(options, timeout, clock);
    }
}
