package loupe.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import loupe.data.Progress;
import loupe.display.MimeBundle;
import loupe.display.RecordingScreen;
import loupe.display.Screens;
import loupe.display.TextScreen;
import org.junit.jupiter.api.Test;

class DownloadBarTest {

    private static final long QUARTER = 250_000_000;

    @Test
    void loadInANotebookShowsABarForEachFile() {
        RecordingScreen screen = new RecordingScreen();
        AtomicLong clock = new AtomicLong();
        Screens.with(screen, () -> {
            DownloadBar bar = new DownloadBar(clock::get);
            bar.update("mnist/a.gz", 0, 9_000_000);
            assertThat(screen.shown().get(0).get(MimeBundle.HTML).orElseThrow())
                    .contains("max=\"9000000\" value=\"0\"");
            clock.addAndGet(4 * QUARTER);
            bar.update("mnist/a.gz", 3_000_000, 9_000_000);
            assertThat(screen.shown().get(0).plain()).isEqualTo("downloading mnist/a.gz: 3.0 MB of 9.0 MB, 3.0 MB/s");
            bar.update("mnist/a.gz", 9_000_000, 9_000_000);
            bar.update("mnist/b.gz", 0, -1);
        });
        assertThat(screen.shown()).hasSize(2);
        assertThat(screen.shown().get(0).plain()).isEqualTo("downloaded mnist/a.gz: 9.0 MB, 9.0 MB/s");
        assertThat(screen.shown().get(1).plain()).isEqualTo("downloading mnist/b.gz: 0.0 kB");
        assertThat(screen.shown().get(1).get(MimeBundle.HTML).orElseThrow()).doesNotContain("<progress");
    }

    @Test
    void updatesAreAtLeastAQuarterOfASecondApart() {
        RecordingScreen screen = new RecordingScreen();
        AtomicLong clock = new AtomicLong();
        Screens.with(screen, () -> {
            DownloadBar bar = new DownloadBar(clock::get);
            for (int block = 0; block <= 1000; block++) {
                clock.addAndGet(QUARTER / 100);
                bar.update("a", block, 1000);
            }
        });
        assertThat(screen.updates()).isEqualTo(10);
    }

    @Test
    void screenThatCannotUpdateGetsNoPicture() {
        List<String> shown = new ArrayList<>();
        Screens.with(new TextScreen(shown::add), () -> new DownloadBar(() -> 0).update("a", 5, 10));
        assertThat(shown).isEmpty();
    }

    @Test
    void loaderFindsTheBar() {
        assertThat(Progress.standard()).isInstanceOf(DownloadBar.class);
    }
}
