package loupe.data;

import java.io.PrintStream;
import java.util.Locale;
import java.util.ServiceLoader;

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
     * What a load is told to by default: the first {@code Progress} that {@link ServiceLoader} finds, made anew, as the bar
     * that {@code loupe.plot} brings for a notebook; else lines on the standard output.
     *
     * @return a progress for one load
     */
    static Progress standard() {
        return ServiceLoader.load(Progress.class, Progress.class.getClassLoader())
                .findFirst()
                .orElseGet(() -> lines(System.out));
    }

    /**
     * Says one line at the start and one at the end of each file.
     *
     * @param out where the lines go
     * @return a progress for a console
     */
    static Progress lines(PrintStream out) {
        return (file, done, total) -> {
            if (done == 0) {
                out.println(
                        "downloading " + file + (total < 0 ? "" : String.format(Locale.ROOT, " (%,d bytes)", total)));
            } else if (done == total) {
                out.printf(Locale.ROOT, "downloaded %s (%,d bytes)%n", file, total);
            }
        };
    }
}
