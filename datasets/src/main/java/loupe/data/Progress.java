package loupe.data;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Hears how far a download is.
 *
 * <pre>{@code
 * dataset("mnist", (file, done, total) -> bar.stepTo(done));
 * }</pre>
 */
@FunctionalInterface
public interface Progress {

    /**
     * Called at the start, after each block that arrived, and at the end of each file.
     *
     * @param file what is loaded, as {@code mnist/train-images-idx3-ubyte.gz}
     * @param done how many bytes there are, 0 at the start unless an earlier download goes on
     * @param total how many bytes there will be, or -1 when the server does not say
     */
    void update(String file, long done, long total);

    /**
     * Says nothing.
     *
     * @return a progress for tests and scripts
     */
    static Progress silent() {
        return (file, done, total) -> {};
    }

    /**
     * Says one line at the end of each file.
     *
     * @param out where the lines go
     * @return a progress for a console
     */
    static Progress lines(PrintStream out) {
        return (file, done, total) -> {
            if (done == total) {
                out.printf(Locale.ROOT, "downloaded %s (%,d bytes)%n", file, total);
            }
        };
    }
}
