package loupe.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import loupe.runner.Cell;
import loupe.runner.Progress;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** The progress of a run: a bar for who watches, one line for each cell in a log. */
final class CellProgress {

    private static final int WIDTH = 60;

    private CellProgress() {}

    static Progress on(Terminal terminal) {
        return terminal.interactive() ? new Bar(terminal.err()) : new Lines(terminal.err());
    }

    private static final class Lines implements Progress {

        private final PrintStream out;
        private int cells;

        Lines(PrintStream out) {
            this.out = out;
        }

        @Override
        public void started(int count) {
            cells = count;
        }

        @Override
        public void cellStarted(int number, Cell cell) {
            out.printf(Locale.ROOT, "cell %2d of %d  %-" + WIDTH + "s", number, cells, cell.firstLine(WIDTH));
            out.flush();
        }

        @Override
        public void cellEnded(int number, Cell cell, Duration time) {
            out.printf(Locale.ROOT, " %6.1f s%n", time.toMillis() / 1000.0);
        }
    }

    private static final class Bar implements Progress {

        private final PrintStream out;
        private ProgressBar bar;

        Bar(PrintStream out) {
            this.out = out;
        }

        @Override
        public void started(int count) {
            bar = new ProgressBarBuilder()
                    .setTaskName("cells")
                    .setInitialMax(count)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(250)
                    .hideEta()
                    .continuousUpdate()
                    .setConsumer(new ConsoleProgressBarConsumer(out, Terminal.WIDTH))
                    .build();
        }

        @Override
        public void cellStarted(int number, Cell cell) {
            bar.setExtraMessage(" cell " + number + ": " + cell.firstLine(32));
        }

        @Override
        public void cellEnded(int number, Cell cell, Duration time) {
            bar.step();
        }

        @Override
        public void ended() {
            bar.close();
        }
    }
}
