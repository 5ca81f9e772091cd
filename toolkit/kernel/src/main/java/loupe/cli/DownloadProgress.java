package loupe.cli;

import loupe.data.Progress;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** The progress of downloads: a bar for each file for who watches, two lines in a log. */
final class DownloadProgress implements Progress, AutoCloseable {

    private final Terminal terminal;
    private final Progress lines;
    private ProgressBar bar;
    private String current = "";

    DownloadProgress(Terminal terminal) {
        this.terminal = terminal;
        this.lines = Progress.lines(terminal.err());
    }

    @Override
    public void update(String file, long done, long total) {
        if (!terminal.interactive()) {
            lines.update(file, done, total);
            return;
        }
        if (!file.equals(current)) {
            close();
            current = file;
            bar = bar(file, total);
        }
        bar.stepTo(done);
    }

    private ProgressBar bar(String file, long total) {
        return new ProgressBarBuilder()
                .setTaskName(file)
                .setInitialMax(total)
                .setUnit(" MB", 1_000_000)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(250)
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), Terminal.WIDTH))
                .build();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
