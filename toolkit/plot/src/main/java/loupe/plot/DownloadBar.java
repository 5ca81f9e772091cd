package loupe.plot;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import loupe.data.Progress;
import loupe.display.DisplayId;
import loupe.display.MimeBundle;
import loupe.display.Screen;
import loupe.display.Screens;
import loupe.report.Html;

/**
 * A bar that grows on the screen in use while a data set is downloaded, one for each file; where the screen cannot update, a
 * line at the start and one at the end.
 *
 * <p>{@code mnist()} in a notebook finds it by {@link java.util.ServiceLoader}.
 */
public final class DownloadBar implements Progress {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(250);

    private final LongSupplier nanoseconds;
    private final Screen screen = Screens.current();
    private final Progress lines = Progress.lines(System.out);
    private String current = "";
    private DisplayId shown;
    private long startedAt;
    private long sentAt;
    private long first;

    /** For the service loader: a bar for one load, on the screen in use now. */
    public DownloadBar() {
        this(System::nanoTime);
    }

    DownloadBar(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    @Override
    public synchronized void update(String file, long done, long total) {
        if (!screen.canUpdate()) {
            lines.update(file, done, total);
            return;
        }
        long now = nanoseconds.getAsLong();
        if (!file.equals(current)) {
            current = file;
            first = done;
            startedAt = now;
            sentAt = now;
            shown = screen.show(bundle(file, done, total, now));
        } else if (done == total || now - sentAt >= PAUSE) {
            sentAt = now;
            screen.update(shown, bundle(file, done, total, now));
        }
    }

    private MimeBundle bundle(String file, long done, long total, long now) {
        String words =
                (done == total ? "downloaded " : "downloading ") + file + ": " + amount(done, total) + rate(done, now);
        String bar = total > 0
                ? "<progress style=\"width:20em\" max=\"" + total + "\" value=\"" + done + "\"></progress> "
                : "";
        return MimeBundle.text(words).withHtml("<div>" + bar + Html.escape(words) + "</div>");
    }

    private static String amount(long done, long total) {
        String whole = total < 0 || done == total ? "" : " of " + megabytes(total);
        return megabytes(done) + whole;
    }

    private String rate(long done, long now) {
        double seconds = (now - startedAt) / 1e9;
        return seconds < 0.1 ? "" : ", " + megabytes(Math.round((done - first) / seconds)) + "/s";
    }

    private static String megabytes(long bytes) {
        return bytes < 100_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
